//! Inks and contents: colours, and the words for the colours of medicines.

/// A colour with its opacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    pub alpha: u8,
}

impl Tint {
    /// Opaque, from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Tint {
        Tint {
            red: (rgb >> 16) as u8,
            green: (rgb >> 8) as u8,
            blue: rgb as u8,
            alpha: 255,
        }
    }

    /// The same colour, less opaque.
    pub const fn fade(self, alpha: u8) -> Tint {
        Tint { alpha, ..self }
    }

    /// Luminance, 0 to 1 (weights of ITU-R BT.601).
    pub fn luminance(self) -> f32 {
        (0.299 * f32::from(self.red) + 0.587 * f32::from(self.green) + 0.114 * f32::from(self.blue))
            / 255.0
    }

    /// A part of the way towards another colour.
    pub fn towards(self, other: Tint, part: f32) -> Tint {
        let mix = |from: u8, to: u8| {
            (f32::from(from) + (f32::from(to) - f32::from(from)) * part + 0.5) as u8
        };
        Tint {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
            alpha: mix(self.alpha, other.alpha),
        }
    }
}

pub(super) const INK: Tint = Tint::hex(0x1B1F27);
pub(super) const GREY: Tint = Tint::hex(0x5E6673);
pub(super) const PALE: Tint = Tint::hex(0xD5DAE1);
pub(super) const WHITE: Tint = Tint::hex(0xFFFFFF);
pub(super) const EMBOSS: Tint = Tint::hex(0x33383F);

/// Colours that the register knows, as a reader names them, and how they look.
pub(crate) const CONTENTS: [(&str, Tint); 7] = [
    ("white", Tint::hex(0xF6F5F2)),
    ("yellow", Tint::hex(0xF0D23F)),
    ("pink", Tint::hex(0xEE9BB5)),
    ("pale blue", Tint::hex(0x9FC3E8)),
    ("orange", Tint::hex(0xEB8A32)),
    ("cream", Tint::hex(0xEBDDB4)),
    ("clear", Tint::hex(0xD9EEF2)),
];

/// How contents of a named colour look; a name that nobody listed looks brown.
pub(super) fn content(name: &str) -> Tint {
    let named = CONTENTS.iter().find(|(known, _)| *known == name);
    named.map_or(Tint::hex(0x8A5A36), |(_, tint)| *tint)
}

/// The name of the listed colour that looks most like `seen`.
pub(super) fn name_of(seen: Tint) -> &'static str {
    let distance = |tint: Tint| {
        let part = |one: u8, other: u8| {
            let gap = i32::from(one) - i32::from(other);
            gap * gap
        };
        part(tint.red, seen.red) + part(tint.green, seen.green) + part(tint.blue, seen.blue)
    };
    let nearest = CONTENTS
        .iter()
        .min_by_key(|(_, tint)| distance(*tint))
        .expect("some colours are listed");
    nearest.0
}

/// A brand's colours: of its name, of its art, of its accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub main: Tint,
    pub second: Tint,
    pub light: Tint,
}

const fn palette(main: u32, second: u32, light: u32) -> Palette {
    Palette {
        main: Tint::hex(main),
        second: Tint::hex(second),
        light: Tint::hex(light),
    }
}

const PALETTES: [Palette; 10] = [
    palette(0x0B4F8A, 0x2E9CCA, 0xCFE8F5),
    palette(0x8A1538, 0xD8576B, 0xF7DADF),
    palette(0x14653F, 0x57A773, 0xD8EFDE),
    palette(0x5B2A86, 0x9A6CC4, 0xE7DAF3),
    palette(0xB3490C, 0xF0913A, 0xFCE5CE),
    palette(0x0E6B74, 0x3FB3A9, 0xD2F0EC),
    palette(0x3A3F8F, 0x7C83DB, 0xDEE0F8),
    palette(0x7A5A00, 0xD4A72C, 0xF8ECC6),
    palette(0x1F2F46, 0x5C7FA3, 0xDBE5EE),
    palette(0x9C1F1F, 0xE0703B, 0xFAE0D0),
];

impl Palette {
    /// A brand's palette, always the same.
    pub fn of(brand: &str) -> Palette {
        PALETTES[(seed(&[brand, "palette"]) % PALETTES.len() as u32) as usize]
    }
}

/// A number from texts, the same on every machine: what looks random on a pack and is a fact of its brand.
pub(super) fn seed(texts: &[&str]) -> u32 {
    // FNV-1a, 64 bits, folded; the constants are those of Fowler, Noll and Vo.
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for text in texts {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
    (hash ^ (hash >> 32) ^ (hash >> 17)) as u32
}

/// Numbers that follow from a seed, for grain and art.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chances(u64);

impl Chances {
    pub(super) fn new(seed: u32) -> Chances {
        Chances(u64::from(seed) ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// The next word (splitmix64, the public-domain generator of Steele, Lea and Flood).
    fn word(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 32) as u32
    }

    /// Evenly within a range.
    pub(super) fn within(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * ((self.word() >> 8) as f32 / 16_777_216.0)
    }

    /// Below a limit.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        ((u64::from(self.word()) * u64::from(limit)) >> 32) as u32
    }
}
