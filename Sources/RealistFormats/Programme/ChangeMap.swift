public import Realist

/// How a table of changes is to be understood: which column holds what, and what its words mean.
///
/// Made once for a tracker, kept as a file, and used again next month. What no line of it names is not taken in.
public struct ChangeMap: Equatable, Sendable {
    public var encoding: TextEncoding?
    public var separator: ResponseMap.Separator?
    /// The name of the tracker, where a site has two with numbers of their own.
    public var source: String?
    /// The site of all rows.
    public var site: Site.ID?
    /// An empty cell of the site means the site of the row above.
    public var carriesSite = false
    /// By field, the column's header.
    public var columns: [ChangeField: String] = [:]
    /// Where the table does not say the kind.
    public var kind: Adaptation.Kind?
    /// Where the table does not say the state, nor a date that tells it.
    public var state: Adaptation.State?
    /// Whether the day or the month stands first in `3/4/26`.
    public var dates: WrittenDay?
    /// By field and the word as ``ChangeWords`` makes it plain: the codes that it stands for; none for "don't know yet",
    /// and for a site that is none of the study's: such rows are left out.
    public var values: [ChangeField: [String: [String]]] = [:]
    /// What a text in a column of dates means.
    public var written: [String: RoughDate] = [:]
    /// Columns that are kept as lines of the note on the present state.
    public var keep: [String] = []
    /// Columns that are left out, whatever they are called.
    public var leaveOut: [String] = []

    public init() {}

    /// Headers that are taken in.
    public var used: Set<String> { Set(columns.values).union(keep) }
}

/// Reads and writes how a table of changes is understood; every key is in `docs/guide-import-changes.md`.
public enum ChangeMapFile {
    static let format = 1

    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> ChangeMap {
        try Yaml.read(bytes, shape, file: file)
    }

    /// - Returns: what ``read(_:file:)`` reads as the same map.
    public static func write(_ map: ChangeMap) -> String {
        var keys = YamlKeys(.english)
        keys.add("format", format)
        keys.add("source", map.source)
        keys.add("table") { keys in
            keys.add("encoding", map.encoding)
            keys.add("separator", map.separator)
        }
        keys.add("site", map.site)
        keys.add("carry-site", ifTrue: map.carriesSite)
        keys.add("kind", map.kind)
        keys.add("state", map.state)
        keys.add("columns", pairs(fields(map.columns).map { ($0.rawValue, .text($1)) }))
        keys.add("dates", map.dates)
        keys.add(
            "written",
            pairs(map.written.sorted { $0.key < $1.key }.map { ($0.key, .plain($0.value.description)) }))
        keys.add(
            "values",
            pairs(
                fields(map.values).filter { !$0.1.isEmpty }.map { field, words in
                    let lines = words.sorted { $0.key < $1.key }.map { word, codes -> (String, YamlValue) in
                        let only = codes.count == 1 ? codes.first : nil
                        return (word, only.map { .text($0) } ?? .list(codes.map { .text($0) }))
                    }
                    return (field.rawValue, pairs(lines))
                }))
        keys.add("keep", map.keep)
        keys.add("leave-out", map.leaveOut)
        return YamlWriter.write(keys.entries)
    }

    private static func fields<Value>(_ values: [ChangeField: Value]) -> [(ChangeField, Value)] {
        ChangeField.allCases.compactMap { field in values[field].map { (field, $0) } }
    }

    private static func pairs(_ pairs: [(String, YamlValue)]) -> YamlValue {
        .map(pairs.map { YamlValue.Entry(key: $0.0, value: $0.1) })
    }

    private static var shape: YamlShape<ChangeMap> {
        .keys(of: "a map of changes") { file in
            let format = file.required("format", .integer(in: 1...format))
            var map = ChangeMap()
            map.source = file.optional("source", .string)
            let form = file.optional("table", form)
            map.encoding = form?.encoding
            map.separator = form?.separator
            map.site = file.optional("site", .identifier())
            map.carriesSite = file.optional("carry-site", .flag) ?? false
            map.kind = file.optional("kind", .choice)
            map.state = file.optional("state", .choice)
            let columns = file.required("columns", .pairs(.field, .string)) ?? []
            map.columns = Dictionary(columns.map { ($0.key, $0.value) }) { first, _ in first }
            map.dates = file.optional("dates", .oneOf(["day-first", "month-first"]))
                .flatMap { WrittenDay(rawValue: $0) }
            let written = file.optional("written", .pairs(.string, .roughDate)) ?? []
            map.written = Dictionary(written.map { (ChangeWords.plain($0.key), $0.value) }) { first, _ in
                first
            }
            for (field, words) in file.optional("values", .pairs(.field, .pairs(.string, codes))) ?? [] {
                for (word, codes) in words {
                    map.values[field, default: [:]][ChangeWords.plain(word)] = codes
                }
            }
            map.keep = file.list("keep", of: .string)
            map.leaveOut = file.list("leave-out", of: .string)
            return format == nil ? nil : map
        }
    }

    private typealias Form = (encoding: TextEncoding?, separator: ResponseMap.Separator?)

    private static var form: YamlShape<Form> {
        .keys(of: "a table") { keys in
            (keys.optional("encoding", .choice), keys.optional("separator", .choice))
        }
    }

    /// One code, or a list of them.
    private static var codes: YamlShape<[String]> {
        YamlShape { node, name, findings in
            if case .list = node.content {
                return YamlShape<[String]>.list(of: .string).read(node, name, &findings)
            }
            return YamlShape<String>.string.read(node, name, &findings).map { [$0] }
        }
    }
}
