internal import Foundation
internal import GRDB
internal import Realist

/// All rows of one thing as they were read, from the tables or from an earlier value's text.
struct ObjectRows {
    let own: Row
    var parts: [String: [Row]] = [:]
    /// The number of this value among the thing's revisions.
    var number = 1

    func rows(_ table: String) -> [Row] { parts[table] ?? [] }

    /// One column of every row of a part: a list of references.
    func list<Value: Cell>(_ table: String, _ column: String) throws -> [Value] {
        try rows(table).map { try $0.get(column) }
    }

    /// The texts of one of several lists that share a table.
    func texts(_ table: String, list: String) throws -> [Wording] {
        try rows(table).filter { try $0.get("list") == list }.map { try $0.wording("text") }
    }

    /// Reads an earlier value.
    init(canonicalText: String, kind: StoredKind, number: Int) throws {
        guard
            let tables = try? JSONSerialization.jsonObject(with: Data(canonicalText.utf8))
                as? [String: [[String: Any]]],
            let own = tables[kind.table]?.first
        else { throw RowProblem.earlierValue(kind.code) }
        self.own = try ObjectRows.row(own, kind)
        parts = try tables.mapValues { try $0.map { try ObjectRows.row($0, kind) } }
        self.number = number
    }

    init(own: Row, parts: [String: [Row]] = [:], number: Int = 1) {
        self.own = own
        self.parts = parts
        self.number = number
    }

    private static func row(_ columns: [String: Any], _ kind: StoredKind) throws -> Row {
        Row(
            try columns.mapValues { value -> DatabaseValue in
                if let text = value as? String { return text.databaseValue }
                if let number = value as? Int { return number.databaseValue }
                throw RowProblem.earlierValue(kind.code)
            })
    }
}

/// A row that does not hold what its table should: the file is damaged, or was changed by another program.
enum RowProblem: Error {
    case column(String, holds: String)
    case earlierValue(String)

    var finding: String {
        switch self {
        case .column(let column, let value): "a column \(column) holds \(value)"
        case .earlierValue(let kind): "an earlier value of a \(kind) cannot be read"
        }
    }
}

extension Row {
    func get<Value: Cell>(_ column: String) throws -> Value {
        guard let value: Value = try maybe(column) else { throw RowProblem.column(column, holds: "nothing") }
        return value
    }

    /// `nil` when the column holds nothing.
    ///
    /// Names are compared as they are. GRDB's own way takes capitals for small letters, and so makes small letters of all
    /// names of the row for each value that is asked for: two fifths of the time of a page with fifty changes.
    func maybe<Value: Cell>(_ column: String) throws -> Value? {
        guard let cell = first(where: { $0.0 == column })?.1, !cell.isNull else { return nil }
        guard let value = Value(cell: cell) else { throw RowProblem.column(column, holds: cell.description) }
        return value
    }

    func code<Code: RawRepresentable<String>>(_ column: String) throws -> Code {
        guard let code: Code = try maybeCode(column) else {
            throw RowProblem.column(column, holds: "nothing")
        }
        return code
    }

    /// An unknown code is a fault, never a default.
    func maybeCode<Code: RawRepresentable<String>>(_ column: String) throws -> Code? {
        guard let text: String = try maybe(column) else { return nil }
        guard let code = Code(rawValue: text) else { throw RowProblem.column(column, holds: "“\(text)”") }
        return code
    }

    func wording(_ column: String) throws -> Wording {
        guard let wording = try maybeWording(column) else {
            throw RowProblem.column(column, holds: "nothing")
        }
        return wording
    }

    func maybeWording(_ column: String) throws -> Wording? {
        guard let text: String = try maybe(column) else { return nil }
        return try Row.wording(text, in: maybe(column + "In"), of: column)
    }

    /// A text and its translations, a JSON object.
    static func wording(_ text: String?, in json: String?, of column: String) throws -> Wording? {
        guard let text else { return nil }
        guard let json else { return Wording(text) }
        var translations: [Language: String] = [:]
        for (code, text) in try Row.texts(json: json, in: column + "In") {
            guard let language = Language(code) else { throw RowProblem.column(column + "In", holds: code) }
            translations[language] = text
        }
        return Wording(text, translations: translations)
    }

    /// A JSON object of texts, as translations and attributes are kept.
    static func texts(json: String, in column: String) throws -> [String: String] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)),
            let texts = object as? [String: String]
        else { throw RowProblem.column(column, holds: "no texts by name") }
        return texts
    }
}
