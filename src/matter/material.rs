//! Materials by name: density and composition, as the reference table has them.

use std::fmt;
use std::sync::LazyLock;

/// The table of materials: name, density, mass fractions. Compositions marked "assumed" are nominal.
const TABLE: &str = include_str!("../../assets/xray/materials.csv");

/// Declares the materials in the order of the table, with the names that files use.
macro_rules! materials {
    ($($variant:ident $name:literal,)*) => {
        /// A material that goods, packs and machines are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Material {
            $(#[doc = $name] $variant,)*
        }

        impl Material {
            /// Every material, in the order of the table.
            pub const ALL: &'static [Material] = &[$(Material::$variant,)*];

            /// The name used in files, for example `borosilicate_glass`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Material::$variant => $name,)*
                }
            }
        }
    };
}

materials! {
    Air "air",
    Water "water",
    CellulosePaper "cellulose_paper",
    CorrugatedCard "corrugated_card",
    Wood "wood",
    Cotton "cotton",
    Polyethylene "polyethylene",
    Polypropylene "polypropylene",
    PET "PET",
    PVC "PVC",
    PTFE "PTFE",
    Nylon6 "nylon6",
    ABS "ABS",
    SiliconeRubber "silicone_rubber",
    Leather "leather",
    Ethanol "ethanol",
    Perfume80pctEthanol "perfume_80pct_ethanol",
    Sucrose "sucrose",
    LactoseMonohydrate "lactose_monohydrate",
    MicrocrystCelluloseTablet "microcryst_cellulose_tablet",
    ParacetamolTablet "paracetamol_tablet",
    Ibuprofen "ibuprofen",
    AscorbicAcid "ascorbic_acid",
    CaCO3Tablet "CaCO3_tablet",
    CaHPO4Excipient "CaHPO4_excipient",
    Talc "talc",
    NaCl "NaCl",
    GelatinCapsule "gelatin_capsule",
    ColdPackGel "cold_pack_gel",
    DryIce "dry_ice",
    Tobacco "tobacco",
    BorosilicateGlass "borosilicate_glass",
    SodaLimeGlass "soda_lime_glass",
    CeramicAlumina "ceramic_alumina",
    Aluminium "aluminium",
    Titanium "titanium",
    Iron "iron",
    Steel1pctC "steel_1pctC",
    Stainless304 "stainless_304",
    Copper "copper",
    Brass7030 "brass_70_30",
    Zinc "zinc",
    Silver "silver",
    Tin "tin",
    Tungsten "tungsten",
    Gold "gold",
    Lead "lead",
    FR4Pcb "FR4_pcb",
    LithiumIonCell "lithium_ion_cell",
    NdFeBMagnet "NdFeB_magnet",
    CaesiumIodide "caesium_iodide",
    GOS "GOS",
    CdWO4 "CdWO4",
}

/// What the table says of a material.
struct Entry {
    density_g_cm3: f64,
    /// Chemical symbols with their shares of the mass, which sum to 1 within rounding.
    fractions: Vec<(&'static str, f64)>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("the table of materials is CSV"));
    let entries: Vec<Entry> = rows
        .zip(Material::ALL)
        .map(|(row, material)| {
            assert_eq!(
                &row[0],
                material.name(),
                "the table keeps the order of the list"
            );
            Entry {
                density_g_cm3: row[1].parse().expect("a density is a number"),
                fractions: fractions(&row[5]),
            }
        })
        .collect();
    assert_eq!(
        entries.len(),
        Material::ALL.len(),
        "the table holds every material"
    );
    entries
});

/// Reads `H:0.11210;O:0.88790`; the symbols live as long as the program, like the table.
fn fractions(text: &str) -> Vec<(&'static str, f64)> {
    text.split(';')
        .map(|part| {
            let (symbol, share) = part.split_once(':').expect("an element has a share");
            let at = TABLE
                .find(&format!("{symbol}:"))
                .expect("the symbol was read from the table");
            (
                &TABLE[at..at + symbol.len()],
                share.parse().expect("a share is a number"),
            )
        })
        .collect()
}

impl Material {
    /// The material of a name.
    pub fn named(name: &str) -> Option<Material> {
        Material::ALL
            .iter()
            .copied()
            .find(|material| material.name() == name)
    }

    /// Density in g/cm³: of the solid or liquid, or in bulk where the table says so.
    pub fn density_g_cm3(self) -> f64 {
        ENTRIES[self as usize].density_g_cm3
    }

    /// Chemical symbols with their shares of the mass.
    pub fn mass_fractions(self) -> &'static [(&'static str, f64)] {
        &ENTRIES[self as usize].fractions
    }
}

impl fmt::Display for Material {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_material_is_found_by_its_name_and_its_shares_sum_to_one() {
        for &material in Material::ALL {
            assert_eq!(Material::named(material.name()), Some(material));
            assert!(material.density_g_cm3() > 0.0, "{material}");
            let sum: f64 = material
                .mass_fractions()
                .iter()
                .map(|(_, share)| share)
                .sum();
            assert!((sum - 1.0).abs() < 2e-3, "{material}: {sum}");
        }
        assert_eq!(Material::named("unobtainium"), None);
        assert_eq!(Material::Water.mass_fractions()[1], ("O", 0.8879));
    }
}
