//! Standard errors of the items, from the information that the answers hold about all items together.
//!
//! Louis 1982: what the answers tell is what they would tell if abilities were known, less what is lost because they
//! are not. The loss is taken as far as it is linear in the ability, which in a test of some length is nearly all of
//! it. It binds the items together: a class that happens to be able makes every item look easy.

/// Larger matrices are not inverted; each item's errors are then taken on their own, which is a little less.
const PARAMETERS_MAX: usize = 1_000;

/// Information about the parameters of all items.
pub(super) struct Information {
    /// Parameters of one item: intercept, or slope and intercept.
    pub(super) each: usize,
    /// For each item with known abilities: slope × slope, slope × intercept, intercept × intercept.
    pub(super) known: Vec<[f64; 3]>,
    /// What is lost: for each pattern and parameter a factor; the loss is the sum of their products.
    pub(super) lost: Vec<Vec<f64>>,
}

/// Variances and covariance of an item's slope and intercept.
pub(super) type Covariance = [f64; 3];

impl Information {
    /// For each item the covariances of its parameters; `None` where the answers do not pin them down.
    pub(super) fn covariances(&self) -> Vec<Option<Covariance>> {
        let items = self.known.len();
        let size = items * self.each;
        let together = (size <= PARAMETERS_MAX).then(|| self.matrix(0, size));
        match together.and_then(|matrix| Factor::of(matrix, size)) {
            Some(factor) => (0..items).map(|item| self.read(&factor, item)).collect(),
            None => (0..items).map(|item| self.alone(item)).collect(),
        }
    }

    fn read(&self, factor: &Factor, place: usize) -> Option<Covariance> {
        let last = factor.inverse_column(place * self.each + self.each - 1);
        let found = if self.each == 1 {
            [0.0, 0.0, dot(&last, &last)]
        } else {
            let first = factor.inverse_column(place * self.each);
            [dot(&first, &first), dot(&first, &last), dot(&last, &last)]
        };
        found.iter().all(|value| value.is_finite()).then_some(found)
    }

    fn alone(&self, item: usize) -> Option<Covariance> {
        let matrix = self.matrix(item * self.each, (item + 1) * self.each);
        let factor = Factor::of(matrix, self.each)?;
        self.read(&factor, 0)
    }

    /// Rows and columns `from..to` of the information, of which only the lower half is filled in.
    fn matrix(&self, from: usize, to: usize) -> Vec<f64> {
        let size = to - from;
        let mut matrix = vec![0.0; size * size];
        for lost in &self.lost {
            let lost = &lost[from..to];
            for (row, one) in lost.iter().enumerate() {
                let cells = &mut matrix[row * size..row * size + row + 1];
                for (cell, other) in cells.iter_mut().zip(lost) {
                    *cell -= one * other;
                }
            }
        }
        for place in 0..size / self.each {
            let [aa, ac, cc] = self.known[from / self.each + place];
            let last = place * self.each + self.each - 1;
            matrix[last * size + last] += cc;
            if self.each == 2 {
                matrix[last * size + last - 1] += ac;
                matrix[(last - 1) * size + last - 1] += aa;
            }
        }
        matrix
    }
}

/// The lower triangle L of a matrix L Lᵀ (Cholesky).
struct Factor {
    size: usize,
    lower: Vec<f64>,
}

impl Factor {
    /// `None` where the matrix is not positive definite.
    fn of(mut matrix: Vec<f64>, size: usize) -> Option<Factor> {
        for row in 0..size {
            for column in 0..=row {
                let (one, other) = (row * size, column * size);
                let done = dot(&matrix[one..one + column], &matrix[other..other + column]);
                let left = matrix[one + column] - done;
                matrix[one + column] = if column < row {
                    left / matrix[other + column]
                } else if left > 1e-10 * matrix[one + column].abs() {
                    left.sqrt()
                } else {
                    return None;
                };
            }
        }
        Some(Factor {
            size,
            lower: matrix,
        })
    }

    /// The column of L⁻¹ at `place`; products of two such columns are cells of the inverse.
    fn inverse_column(&self, place: usize) -> Vec<f64> {
        let mut column = vec![0.0; self.size];
        for row in place..self.size {
            let lower = &self.lower[row * self.size..row * self.size + row + 1];
            let unit = f64::from(u8::from(row == place));
            column[row] = (unit - dot(&lower[place..row], &column[place..row])) / lower[row];
        }
        column
    }
}

/// The sum of products, in four strands of a fixed order.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut strands = [0.0; 4];
    let whole = one.len() / 4 * 4;
    for (one, other) in one.chunks_exact(4).zip(other.chunks_exact(4)) {
        for ((strand, one), other) in strands.iter_mut().zip(one).zip(other) {
            *strand += one * other;
        }
    }
    let mut sum = (strands[0] + strands[1]) + (strands[2] + strands[3]);
    for (one, other) in one[whole..].iter().zip(&other[whole..]) {
        sum += one * other;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inverts_a_matrix() {
        // (4 2; 2 3) has the inverse (3 -2; -2 4) / 8.
        let information = Information {
            each: 2,
            known: vec![[5.0, 2.0, 3.0]],
            lost: vec![vec![1.0, 0.0]],
        };
        let found = information.covariances()[0].expect("positive definite");
        let expected = [3.0 / 8.0, -2.0 / 8.0, 4.0 / 8.0];
        for (own, expected) in found.iter().zip(expected) {
            assert!((own - expected).abs() < 1e-12);
        }
    }

    #[test]
    fn what_is_not_pinned_down_has_no_error() {
        let information = Information {
            each: 1,
            known: vec![[0.0, 0.0, 1.0], [0.0, 0.0, 2.0]],
            lost: vec![vec![1.0, 0.0]],
        };
        let found = information.covariances();
        assert_eq!(found[0], None);
        assert!(found[1].is_some_and(|found| (found[2] - 0.5).abs() < 1e-12));
    }
}
