internal import Foundation

/// What a password must be: long, and not one that is tried first. No rule about its signs, and it never expires.
///
/// Sources: NCSC *Password policy: updating your approach* (length, three random words, a list of what is refused);
/// NIST SP 800-63B (2017) §5.1.1.2 (compare with a list that has words of the context; no composition rules; at least
/// 64 signs taken, never cut).
public struct PasswordRules: Sendable {
    public static let shortest = 12
    public static let longest = 128
    /// So many signs must be left when everything guessable is taken out.
    static let leastLeft = 6

    /// Words that somebody who knows the person or the study would try.
    private let ownWords: Set<[UInt8]>
    /// The same texts whole, without what stands between their words: however short the words are, the text is known.
    private let ownTexts: Set<[UInt8]>

    /// - Parameters:
    ///   - account: its name and address are refused.
    ///   - studies: words of the studies it has a part in: their keys, titles, the labels of their sites.
    public init(of account: Account?, studies: [String] = []) {
        let own = account.map { [$0.name, $0.email.text] } ?? []
        ownWords = Set(
            own.flatMap { PasswordRules.words($0, least: 3) }
                + studies.flatMap { PasswordRules.words($0, least: 4) })
        ownTexts = Set((own + studies).map { GuessableParts.plain($0).filter(PasswordRules.isWordSign) })
    }

    /// The form in which a password is compared: how an accented letter was put together does not count.
    public static func normal(_ password: String) -> String {
        password.precomposedStringWithCanonicalMapping
    }

    /// - Returns: what is wrong with it; `nil` when it may be used.
    public func problem(with password: String) -> PasswordProblem? {
        let normal = PasswordRules.normal(password)
        let count = normal.unicodeScalars.count
        if count < PasswordRules.shortest { return .tooShort(least: PasswordRules.shortest) }
        if count > PasswordRules.longest { return .tooLong(most: PasswordRules.longest) }
        return isGuessable(normal) ? .guessable : nil
    }

    /// Takes out common words, own words, runs, repeats and years, and looks at what is left.
    private func isGuessable(_ password: String) -> Bool {
        let plain = GuessableParts.plain(password)
        let unit = GuessableParts.unit(of: plain)
        if Set(unit).count < 5 { return true }
        let bare = plain.filter(PasswordRules.isWordSign)
        if GuessableParts.left(in: bare, without: ownTexts.union(ownWords)) < PasswordRules.leastLeft {
            return true
        }
        // Once as typed and once with the usual stand-ins read as letters: `p4ssw0rd` is no other word.
        return [unit, unit.map(GuessableParts.letter)].contains { signs in
            GuessableParts.left(in: signs, without: ownWords) < PasswordRules.leastLeft
        }
    }

    /// The words of a text with that many letters, as they are looked for.
    private static func words(_ text: String, least: Int) -> [[UInt8]] {
        GuessableParts.plain(text).split { !isWordSign($0) }.map(Array.init).filter { $0.count >= least }
    }

    private static func isWordSign(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
