extension Identifying {
    /// - Parameters:
    ///   - text: a cell.
    ///   - isPseudonym: it stands where a pseudonym is expected. Then bare digits are a count of somebody's own,
    ///     though they might be a telephone number as well.
    /// - Returns: what the cell looks like, or `nil`.
    public static func value(_ text: String, isPseudonym: Bool = false) -> Identifying? {
        let signs = Array(text.utf8.prefix(longestValue + 1))
        guard signs.count <= longestValue else { return nil }
        if isEmail(signs) { return .email }
        let digits = signs.count(where: isDigit)
        if digits == 0 { return isNetworkAddress(signs) ? .networkAddress : nil }
        if isNetworkAddress(signs) { return .networkAddress }
        if isPostcode(signs) { return .postalAddress }
        if isInsuranceNumber(signs) { return .insuranceNumber }
        guard digits >= 8 else { return nil }
        if areCoordinates(signs) { return .coordinates }
        if isPseudonym, digits == signs.count { return nil }
        if isNhsNumber(signs) { return .nhsNumber }
        return isTelephone(signs) ? .telephone : nil
    }

    /// Longer cells are prose, which is not looked through.
    private static let longestValue = 100

    /// `somebody@example.org`
    private static func isEmail(_ signs: [UInt8]) -> Bool {
        let parts = signs.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last else { return false }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let top = labels.last, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) else {
            return false
        }
        return !local.isEmpty && top.count > 1 && top.allSatisfy(isLetter)
            && !signs.contains(UInt8(ascii: " "))
    }

    /// `192.0.2.7`, `2001:db8::7`
    private static func isNetworkAddress(_ signs: [UInt8]) -> Bool {
        let four = signs.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if four.count == 4 {
            return four.allSatisfy { part in
                part.count <= 3 && part.allSatisfy(isDigit)
                    && UInt8(String(decoding: part, as: UTF8.self)) != nil
            }
        }
        let colons = signs.count { $0 == UInt8(ascii: ":") }
        let isShortened = zip(signs, signs.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == $0 }
        return (colons == 7 || colons >= 2 && isShortened) && signs.contains(where: isHexadecimal)
            && signs.allSatisfy { $0 == UInt8(ascii: ":") || isHexadecimal($0) }
    }

    /// `SW1A 1AA`, with its blank: without one it looks like the code that people make up for themselves.
    private static func isPostcode(_ signs: [UInt8]) -> Bool {
        let parts = signs.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(
            Array.init)
        guard parts.count == 2, (2...4).contains(parts[0].count), parts[1].count == 3 else { return false }
        let outer = parts[0], inner = parts[1]
        let area = outer.prefix(while: isLetter)
        let rest = outer.dropFirst(area.count)
        return (1...2).contains(area.count) && rest.first.map(isDigit) == true && rest.count <= 2
            && isDigit(inner[0]) && isLetter(inner[1]) && isLetter(inner[2])
    }

    /// `QQ 12 34 56 C`
    private static func isInsuranceNumber(_ signs: [UInt8]) -> Bool {
        let signs = signs.filter { $0 != UInt8(ascii: " ") }
        return signs.count == 9 && signs[..<2].allSatisfy(isLetter) && signs[2..<8].allSatisfy(isDigit)
            && (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(signs[8] & 0xDF)
    }

    /// `51.50853, -0.12574`: two numbers with three or more places, within the degrees of the earth.
    private static func areCoordinates(_ signs: [UInt8]) -> Bool {
        let parts = signs.split {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ";")
        }
        guard parts.count == 2 else { return false }
        let degrees = parts.compactMap { part -> Double? in
            let places = part.drop { $0 != UInt8(ascii: ".") }.count - 1
            return places >= 3 ? Double(String(decoding: part, as: UTF8.self)) : nil
        }
        return degrees.count == 2 && abs(degrees[0]) <= 90 && abs(degrees[1]) <= 180
    }

    /// `943 476 5919`: ten digits of which the last is the check digit, modulo 11 (NHS Data Dictionary, NHS NUMBER).
    private static func isNhsNumber(_ signs: [UInt8]) -> Bool {
        guard let digits = digits(of: signs, beside: " -"), digits.count == 10 else { return false }
        let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11 == digits[9]
    }

    /// `+44 20 7946 0018`, `07700 900123`: with a plus 8 to 15 digits (ITU-T E.164), in Britain 10 or 11 after a 0.
    private static func isTelephone(_ signs: [UInt8]) -> Bool {
        guard let digits = digits(of: signs, beside: " -()+") else { return false }
        if signs.first == UInt8(ascii: "+") { return (8...15).contains(digits.count) }
        return digits.first == 0 && (10...11).contains(digits.count) && [1, 2, 3, 7].contains(digits[1])
    }

    /// `nil` when there is anything else beside digits and these signs.
    private static func digits(of signs: [UInt8], beside others: String) -> [Int]? {
        var digits: [Int] = []
        for sign in signs {
            if isDigit(sign) {
                digits.append(Int(sign - UInt8(ascii: "0")))
            } else if !others.utf8.contains(sign) {
                return nil
            }
        }
        return digits
    }

    private static func isDigit(_ sign: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign)
    }

    private static func isLetter(_ sign: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(sign & 0xDF)
    }

    private static func isHexadecimal(_ sign: UInt8) -> Bool {
        isDigit(sign) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(sign & 0xDF)
    }
}
