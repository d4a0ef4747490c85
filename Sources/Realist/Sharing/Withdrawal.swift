/// Somebody who took back their part in the study: not who, but a mark that a pseudonym can be held against, so that
/// nobody comes back by a table that is imported again.
public struct Withdrawal: Equatable, Sendable {
    /// SHA-256 over the salt and the pseudonym: 64 hexadecimal signs.
    public let mark: String
    /// 64 hexadecimal signs, the same for all withdrawals of a study as a rule.
    public let salt: String
    public var mode: Mode
    public var on: Day

    public init(mark: String, salt: String, mode: Mode, on: Day) {
        self.mark = mark
        self.salt = salt
        self.mode = mode
        self.on = on
    }

    /// What was promised to the person when they agreed to take part decides which it is.
    public enum Mode: String, CaseIterable, Sendable {
        /// Nothing more is taken in. What they gave stays, and is used.
        case stop
        /// What was analysed stays and leads to nobody any more; all else goes.
        case keepAnalysed = "keep-analysed"
        /// Everything goes.
        case erase
    }
}

extension Withdrawal {
    /// Whether the text could be a mark or a salt.
    public static func isHexadecimal(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
