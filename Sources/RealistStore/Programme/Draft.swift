internal import Foundation
internal import GRDB
public import Realist

/// A form that somebody has begun: what was typed, as it was typed. It is not part of the study yet, and is in no export,
/// no publication, no count and no audit.
public struct Draft: Equatable, Sendable, Identifiable {
    public typealias ID = Identifier<Draft>

    public let id: ID
    /// Which form: a code of the app's, `kept-form` for one whose session ended before it was sent.
    public let kind: String
    public let site: Site.ID?
    /// Whose account began it.
    public let account: String
    /// What was typed, by the name of the field; several for boxes that were ticked.
    public var fields: [String: [String]]
    /// Who saved it last, as the audit would have it; empty until it is saved, as are the times.
    public internal(set) var by = ""
    /// Times in UTC.
    public internal(set) var began = ""
    public internal(set) var changed = ""
    /// Counts how often it was saved.
    public internal(set) var number = 0

    public init(
        id: ID, kind: String, site: Site.ID? = nil, account: String, fields: [String: [String]] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.site = site
        self.account = account
        self.fields = fields
    }

    /// No form that people fill in is longer.
    public static let mostBytes = 262_144

    init(_ row: Row) throws {
        try self.init(
            id: row.get("id"), kind: row.get("kind"), site: row.maybe("siteId"), account: row.get("account"))
        by = try row.get("actor")
        began = try row.get("began")
        changed = try row.get("changed")
        number = try row.get("number")
        let text: String = try row.get("fields")
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
            let fields = object as? [String: [String]]
        else { throw RowProblem.column("fields", holds: "no texts by name") }
        self.fields = fields
    }

    var fieldsText: String {
        CanonicalText.object(
            fields.map { name, texts in (name, .list(texts.map { CanonicalText.Value.text($0) })) })
    }
}
