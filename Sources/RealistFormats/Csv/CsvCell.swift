extension [UInt8] {
    /// Adds the cell of a table that is only read again: quoted where it must be, and without the guard against formulas.
    mutating func append(cell text: some Collection<UInt8>) {
        let quote = UInt8(ascii: "\"")
        guard text.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }) else {
            self += text
            return
        }
        append(quote)
        for byte in text {
            if byte == quote { append(quote) }
            append(byte)
        }
        append(quote)
    }
}
