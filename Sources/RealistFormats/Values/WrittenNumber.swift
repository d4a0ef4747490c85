extension WrittenValue where Value == Int {
    /// Digits with an optional minus; no leading zero, no other signs.
    public static func integer(in range: ClosedRange<Int> = -1_000_000_000...1_000_000_000) -> Self {
        var value = Self { text in
            guard NumberRule.isWhole(text) else { return .failure(.notWhole) }
            guard let number = Int(text), range.contains(number) else { return .failure(.outside(range)) }
            return .success(number)
        }
        value.isUnquoted = true
        return value
    }
}

extension WrittenValue where Value == Double {
    /// Digits, a point and digits, and an exponent; the first alone is enough. Never infinite.
    public static var number: Self {
        var value = Self { text in
            guard NumberRule.isDecimal(text), let number = Double(text), number.isFinite else {
                return .failure(.notNumber)
            }
            return .success(number)
        }
        value.isUnquoted = true
        return value
    }
}

extension WrittenValue where Value == Bool {
    /// `true` or `false`, as YAML has it.
    public static var flag: Self {
        var value = Self { text in
            switch text {
            case "true": .success(true)
            case "false": .success(false)
            default: .failure(.notTrueOrFalse)
            }
        }
        value.isUnquoted = true
        return value
    }

    /// `yes` or `no`, as tables have it.
    public static var yesNo: Self {
        Self { text in
            switch text {
            case "yes": .success(true)
            case "no": .success(false)
            default: .failure(.notYesOrNo)
            }
        }
    }
}

/// What counts as a number in files: the same in YAML and in tables.
enum NumberRule {
    /// `0`, `-7`, `120`: no leading zero, no plus, no blanks.
    static func isWhole(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        guard let first = digits.first, digits.allSatisfy(isDigit) else { return false }
        return first != UInt8(ascii: "0") || digits.count == 1
    }

    /// `-0.5`, `12`, `3e-7`: a whole number, then a point with digits, then an exponent.
    static func isDecimal(_ text: String) -> Bool {
        let bytes = text.utf8
        let head = bytes.prefix { $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") }
        guard isWhole(String(Substring(head))) else { return false }
        var rest = bytes[head.endIndex...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest[digits.endIndex...]
        }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.count <= 4 && rest.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
