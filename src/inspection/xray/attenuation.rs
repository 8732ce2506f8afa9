//! Mass attenuation coefficients of elements and materials.
//!
//! The table holds every element that a material of the house contains, at steps of 1 keV from 10 to 200 keV, with
//! a row 1 eV below and above each K and L edge as commonly tabulated: Elam, Ravel and Sieber 2002, "A new atomic database for X-ray
//! spectroscopic calculations", Radiation Physics and Chemistry 63, as read by xraylib 4.3.0.

use std::sync::LazyLock;

use crate::matter::material::Material;

const TABLE: &str = include_str!("../../../assets/xray/elements.csv");

/// The least and the greatest energy of the table, keV.
pub const KEV_RANGE: (f64, f64) = (10.0, 200.0);

/// Rows that lie nearer than this on both sides of an edge have the edge in their middle, keV. Where the coefficient
/// rises within a wider gap, the source's edge lies below the table's, and the upper row counts as the edge.
const EDGE_GAP_KEV: f64 = 0.0025;

/// An element of the table.
struct Element {
    symbol: &'static str,
    z: u8,
    rows: Vec<Row>,
}

/// Coefficients at an energy, as natural logarithms of keV and cm²/g.
struct Row {
    kev: f64,
    log_kev: f64,
    log_total: f64,
    log_photoelectric: f64,
}

static ELEMENTS: LazyLock<Vec<Element>> = LazyLock::new(|| {
    let mut elements: Vec<Element> = Vec::new();
    for line in TABLE.lines().skip(1) {
        let mut fields = line.split(',');
        let mut next = || fields.next().expect("a row has seven fields");
        let (symbol, z) = (next(), next());
        let mut number = || -> f64 { next().parse().expect("a coefficient is a number") };
        let (kev, total, photoelectric) = (number(), number(), number());
        if elements.last().is_none_or(|last| last.symbol != symbol) {
            elements.push(Element {
                symbol,
                z: z.parse().expect("an atomic number is a number"),
                rows: Vec::new(),
            });
        }
        let last = elements.last_mut().expect("an element was pushed");
        last.rows.push(Row {
            kev,
            log_kev: libm::log(kev),
            log_total: libm::log(total),
            log_photoelectric: libm::log(photoelectric),
        });
    }
    elements
});

impl Element {
    /// A coefficient between the rows around an energy, which is kept within the table.
    fn at(&self, kev: f64, log_of: fn(&Row) -> f64) -> f64 {
        let kev = kev.clamp(KEV_RANGE.0, KEV_RANGE.1);
        let above = self.rows.partition_point(|row| row.kev < kev);
        let above = above.clamp(1, self.rows.len() - 1);
        let (mut low, mut high) = (&self.rows[above - 1], &self.rows[above]);
        // Coefficients fall with energy, but for edges: there the curve on the nearer side goes on to the edge.
        if high.log_total > low.log_total {
            let is_near = high.kev - low.kev < EDGE_GAP_KEV;
            let edge = if is_near {
                (low.kev + high.kev) / 2.0
            } else {
                high.kev
            };
            let pair = if kev < edge { above - 2 } else { above };
            (low, high) = (&self.rows[pair], &self.rows[pair + 1]);
        }
        let share = (libm::log(kev) - low.log_kev) / (high.log_kev - low.log_kev);
        libm::exp(log_of(low) + share * (log_of(high) - log_of(low)))
    }
}

fn element(symbol: &str) -> Option<&'static Element> {
    ELEMENTS.iter().find(|element| element.symbol == symbol)
}

/// Sums a coefficient over what a material is made of.
fn mixture(material: Material, kev: f64, log_of: fn(&Row) -> f64) -> f64 {
    let parts = material.mass_fractions().iter();
    parts
        .map(|(symbol, share)| {
            let element = element(symbol).expect("the table holds every element of a material");
            share * element.at(kev, log_of)
        })
        .sum()
}

/// The mass attenuation coefficient µ/ρ of a material in cm²/g, coherent scattering included, by the mixture rule.
/// Energies are kept within [`KEV_RANGE`].
pub fn mass_attenuation_cm2_g(material: Material, kev: f64) -> f64 {
    mixture(material, kev, |row| row.log_total)
}

/// The part of [`mass_attenuation_cm2_g`] that is photoelectric absorption.
pub fn photoelectric_cm2_g(material: Material, kev: f64) -> f64 {
    mixture(material, kev, |row| row.log_photoelectric)
}

/// The mass attenuation coefficient of an element in cm²/g; `None` when the table lacks it.
pub fn element_attenuation_cm2_g(z: u8, kev: f64) -> Option<f64> {
    let element = ELEMENTS.iter().find(|element| element.z == z)?;
    Some(element.at(kev, |row| row.log_total))
}

/// The atomic numbers that the table holds, ascending.
pub fn elements() -> impl Iterator<Item = u8> {
    ELEMENTS.iter().map(|element| element.z)
}
