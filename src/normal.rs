//! The standard normal distribution: its distribution function and its quantiles, the same on every machine.

/// The standard normal distribution function, P(Z <= x), by the complementary error function.
///
/// Keeps its relative accuracy in the lower tail. NaN stays NaN.
pub fn cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// The standard normal quantile: the x with P(Z <= x) = `p`.
///
/// Wichura 1988, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied
/// Statistics 37, routine PPND16: relative accuracy about 1e-16. From 0 down it is negative infinity,
/// from 1 up infinity; NaN stays NaN.
pub fn quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        return q * CENTRE.at(0.180625 - q * q);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-libm::log(tail)).sqrt();
    let magnitude = if r <= 5.0 {
        NEAR_TAIL.at(r - 1.6)
    } else {
        FAR_TAIL.at(r - 5.0)
    };
    magnitude.copysign(q)
}

/// A quotient of two polynomials of degree 7, lowest coefficient first.
struct Rational {
    numerator: [f64; 8],
    denominator: [f64; 8],
}

impl Rational {
    fn at(&self, x: f64) -> f64 {
        let horner = |coefficients: &[f64; 8]| {
            let fold = |sum: f64, &coefficient: &f64| sum * x + coefficient;
            coefficients.iter().rev().fold(0.0, fold)
        };
        horner(&self.numerator) / horner(&self.denominator)
    }
}

/// AS 241, coefficients a and b: |p - 0.5| up to 0.425.
const CENTRE: Rational = Rational {
    numerator: [
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227,
    ],
    denominator: [
        1.0,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854,
    ],
};

/// AS 241, coefficients c and d: tails down to exp(-25).
const NEAR_TAIL: Rational = Rational {
    numerator: [
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414,
    ],
    denominator: [
        1.0,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9,
    ],
};

/// AS 241, coefficients e and f: tails beyond exp(-25).
const FAR_TAIL: Rational = Rational {
    numerator: [
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-5,
        2.0103343992922881e-7,
    ],
    denominator: [
        1.0,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15,
    ],
};
