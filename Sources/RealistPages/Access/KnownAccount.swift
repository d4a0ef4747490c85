public import Realist

/// An account that has the address which was typed for a new one.
public struct KnownAccount: Sendable {
    let account: Account
    /// It has a part in this study already.
    let isHere: Bool

    public init(_ account: Account, isHere: Bool) {
        self.account = account
        self.isHere = isHere
    }

    /// What the form carries when the part is to be given to it.
    public static let name = "known"
}
