internal import GRDB
public import Realist

/// Marks of people who withdrew, to hold pseudonyms against.
public struct WithdrawnPeople: Sendable {
    private var bySalt: [(salt: [UInt8], modes: [String: Withdrawal.Mode])] = []

    public var isEmpty: Bool { bySalt.isEmpty }
    var count: Int { bySalt.reduce(0) { $0 + $1.modes.count } }

    init(_ withdrawals: [Withdrawal]) {
        for one in withdrawals {
            guard let salt = Hexadecimal.bytes(one.salt) else { continue }
            if let place = bySalt.firstIndex(where: { $0.salt == salt }) {
                bySalt[place].modes[one.mark] = one.mode
            } else {
                bySalt.append((salt, [one.mark: one.mode]))
            }
        }
    }

    /// How the person withdrew; `nil` for somebody who did not.
    public func mode(of pseudonym: String) -> Withdrawal.Mode? {
        for (salt, modes) in bySalt {
            if let mode = modes[WithdrawnPeople.mark(of: pseudonym, salt: salt)] { return mode }
        }
        return nil
    }

    /// The marks that the pseudonym can have.
    func marks(of pseudonym: String) -> [String] {
        bySalt.map { WithdrawnPeople.mark(of: pseudonym, salt: $0.salt) }
    }

    /// SHA-256 over 20 bytes, `realist-withdrawn-1` and a line feed; then the salt and the pseudonym.
    static func mark(of pseudonym: String, salt: [UInt8]) -> String {
        Digest(of: Array("realist-withdrawn-1\n".utf8) + salt + Array(pseudonym.utf8)).hexadecimal
    }
}

extension Store {
    /// Who withdrew, by marks: to ask of a pseudonym before it comes in.
    public func withdrawnPeople() throws -> WithdrawnPeople {
        try read { try WithdrawnPeople(Withdrawal.fetchAll($0)) }
    }
}
