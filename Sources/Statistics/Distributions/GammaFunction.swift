import Foundation

/// What the distributions need of Γ, without the digits that differences of logarithms lose.
public enum GammaFunction {
    /// log |Γ(z)|, to the accuracy of the system's mathematics library.
    public static func logarithm(_ z: Double) -> Double { lgamma(z) }

    /// Γ(a + ½)/Γ(a) for a > 0: Stirling's series from a = 15 on, and Γ(z + 1) = zΓ(z) below.
    static func halfStep(_ a: Double) -> Double {
        var a = a
        var factor = 1.0
        while a < 15 {
            factor *= a / (a + 0.5)
            a += 1
        }
        let exponent = a * log1p(0.5 / a) - 0.5 + (series(a + 0.5) - series(a))
        return factor * a.squareRoot() * exp(exponent)
    }

    /// What Stirling's formula leaves out: log Γ(z + 1) − (z + ½) log z + z − ½ log 2π, for z > 0.
    ///
    /// Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*: with it a density is the exponential
    /// of small numbers, not of the difference of large ones.
    static func stirlingError(_ z: Double) -> Double {
        if z >= 15 { return series(z) }
        return log(tgamma(z + 1) * exp(z) / (pow(z, z) * (2 * Double.pi * z).squareRoot()))
    }

    /// u − log(1 + u) for u > −1, exact near 0 where the two are all but equal.
    ///
    /// With v = u/(2 + u): log(1 + u) = 2(v + v³/3 + v⁵/5 + …), and u − 2v = uv.
    static func excess(_ u: Double) -> Double {
        if abs(u) > 0.3 { return u - log1p(u) }
        let v = u / (2 + u)
        let square = v * v
        var power = v * square
        var sum = 0.0
        var odd = 3.0
        while abs(power) > abs(sum) * 1e-17 {
            sum += power / odd
            power *= square
            odd += 2
        }
        return u * v - 2 * sum
    }

    private static func series(_ z: Double) -> Double {
        let q = 1 / (z * z)
        return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q / 1188)))) / z
    }
}
