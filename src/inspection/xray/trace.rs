//! Rays through a scene: areal densities of each material, line by line.

use crate::inspection::xray::chords::{Body, Rays};
use crate::inspection::xray::geometry::Field;
use crate::matter::material::Material;
use crate::matter::solid::Solid;

/// Columns that are worked through alike, eight lanes of arithmetic.
pub(crate) const LANES: usize = 8;

/// Solids as the rays of a field see them.
pub(crate) struct Scene {
    rays: Rays,
    columns: usize,
    /// The materials of the scene: each has a slot.
    pub(crate) materials: Vec<Material>,
    bodies: Vec<(Body, Layer)>,
    /// Bodies by line, each line in the order of the solids: that of `line` at `starts[line]..starts[line + 1]`.
    by_line: Vec<u32>,
    starts: Vec<u32>,
}

/// What a body adds along a chord.
#[derive(Clone, Copy)]
struct Layer {
    slot: usize,
    /// g/cm³; negative for a hollow.
    density: f32,
}

/// Areal densities of one line. Only what a mask names is not zero.
pub(crate) struct Line {
    /// g/cm² by slot, then block, then lane.
    sums: Vec<[f32; LANES]>,
    /// For each block of columns the slots that matter lies in, one bit each.
    pub(crate) masks: Vec<u64>,
}

impl Line {
    pub(crate) fn new(scene: &Scene) -> Line {
        let blocks = scene.columns.div_ceil(LANES);
        Line {
            sums: vec![[0.0; LANES]; blocks * scene.materials.len()],
            masks: vec![0; blocks],
        }
    }

    /// Areal densities of a slot in a block of columns, which are forgotten.
    pub(crate) fn take(&mut self, slot: usize, block: usize) -> [f32; LANES] {
        let at = slot * self.masks.len() + block;
        std::mem::take(&mut self.sums[at])
    }
}

impl Scene {
    pub(crate) fn new(solids: &[Solid], field: &Field) -> Scene {
        let mut materials: Vec<Material> = solids.iter().map(|solid| solid.material).collect();
        materials.sort_unstable();
        materials.dedup();
        let seen = solids.iter().filter_map(|solid| {
            let slot = materials.binary_search(&solid.material).ok()?;
            let density = solid.density_g_cm3 as f32;
            let density = if solid.carved { -density } else { density };
            Some((Body::new(solid, field)?, Layer { slot, density }))
        });
        let bodies: Vec<(Body, Layer)> = seen.collect();
        let (by_line, starts) = sort_by_line(&bodies, field.lines);
        Scene {
            rays: Rays::new(field),
            columns: field.columns,
            materials,
            bodies,
            by_line,
            starts,
        }
    }

    /// Fills a line that holds nothing.
    pub(crate) fn trace(&self, number: usize, line: &mut Line) {
        let blocks = line.masks.len();
        let range = self.starts[number] as usize..self.starts[number + 1] as usize;
        for &index in &self.by_line[range] {
            let (body, layer) = &self.bodies[index as usize];
            let sums = &mut line.sums[layer.slot * blocks..(layer.slot + 1) * blocks];
            let sums = sums.as_flattened_mut();
            let (first, end) = body.add_line(&self.rays, number, layer.density, sums);
            if first < end {
                for mask in &mut line.masks[first / LANES..=(end - 1) / LANES] {
                    *mask |= 1 << layer.slot;
                }
            }
        }
    }
}

/// Lists the bodies of each line.
fn sort_by_line(bodies: &[(Body, Layer)], lines: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; lines + 1];
    for (body, _) in bodies {
        for line in body.lines.0..body.lines.1 {
            starts[line + 1] += 1;
        }
    }
    for line in 0..lines {
        starts[line + 1] += starts[line];
    }
    let mut next = starts.clone();
    let mut by_line = vec![0_u32; starts[lines] as usize];
    for (index, (body, _)) in bodies.iter().enumerate() {
        for line in body.lines.0..body.lines.1 {
            by_line[next[line] as usize] = index as u32;
            next[line] += 1;
        }
    }
    (by_line, starts)
}
