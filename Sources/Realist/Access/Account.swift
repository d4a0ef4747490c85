internal import Foundation

/// Somebody who may sign in: one person, in however many studies they have a part.
public struct Account: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Account>

    /// Made by chance: it stands in audits and names nobody.
    public let id: ID
    public var email: EmailAddress
    public var name: String
    /// Nobody can sign in with it; everything its person did stays theirs.
    public var isDisabled: Bool

    public init(id: ID, email: EmailAddress, name: String, isDisabled: Bool = false) {
        self.id = id
        self.email = email
        self.name = name
        self.isDisabled = isDisabled
    }

    /// Names are shown on pages, in lists and in histories: one line of at most this many signs.
    public static let longestName = 100

    /// The name as it is kept: blanks around it taken off.
    ///
    /// - Throws: ``AccountProblem/nameUnfit`` when nothing is left, or more than one line of 100 signs.
    public static func name(_ typed: String) throws(AccountProblem) -> String {
        let name = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        let isOneLine = name.unicodeScalars.allSatisfy {
            ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        guard !name.isEmpty, isOneLine, name.unicodeScalars.count <= longestName else { throw .nameUnfit }
        return name
    }
}
