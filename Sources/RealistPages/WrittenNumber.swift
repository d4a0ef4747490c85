/// Numbers as pages show them.
enum WrittenNumber {
    /// One decimal, with a true minus sign: `−2.6`.
    static func decimal(_ value: Double) -> String {
        let tenths = (abs(value) * 10).rounded(.toNearestOrAwayFromZero)
        guard tenths.isFinite, tenths < 1e15 else { return "–" }
        let whole = Int(tenths)
        let digits = "\(whole / 10).\(whole % 10)"
        return value < 0 && whole != 0 ? "−" + digits : digits
    }

    /// One decimal with its sign: `+0.5`, `−2.6`, `0.0`.
    static func signed(_ value: Double) -> String {
        let text = decimal(value)
        return value > 0 && text != "0.0" ? "+" + text : text
    }

    /// Two decimals, of a value from 0 to 1: `0.88`.
    static func hundredths(_ value: Double) -> String {
        let count = (value * 100).rounded(.toNearestOrAwayFromZero)
        guard count >= 0, count <= 100 else { return "–" }
        let whole = Int(count)
        return "\(whole / 100).\(whole / 10 % 10)\(whole % 10)"
    }

    /// A size of a file: `12 KB`.
    static func bytes(_ count: Int) -> String {
        if count < 1_000 { return "\(count) B" }
        if count < 1_000_000 { return "\((count + 500) / 1_000) KB" }
        return "\(decimal(Double(count) / 1_000_000)) MB"
    }
}
