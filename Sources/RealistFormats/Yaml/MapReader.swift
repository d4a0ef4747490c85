public import Realist

/// The keys of one group in a YAML file, asked for by name.
///
/// A key that is missing or wrong is told in the findings and gives `nil`; reading goes on, so that
/// everything that is wrong is told at once. What was not asked for by the end is told as unknown.
public struct MapReader {
    /// Where the group begins.
    public let location: Location
    public var findings: Findings
    private let owner: String
    private let entries: [YamlNode.Entry]
    private var asked: [String] = []

    init(owner: String, entries: [YamlNode.Entry], location: Location) {
        self.owner = owner
        self.entries = entries
        self.location = location
        findings = Findings(file: location.file)
    }

    /// The value of a key that must be there.
    public mutating func required<Value>(_ key: String, _ shape: YamlShape<Value>) -> Value? {
        guard let entry = entry(key) else {
            findings.add(EntryProblem.missing(key: key, owner: owner, at: location))
            return nil
        }
        return shape.read(entry.value, YamlName(key: key), &findings)
    }

    /// The value of a key that may be missing, or stand there without a value.
    public mutating func optional<Value>(_ key: String, _ shape: YamlShape<Value>) -> Value? {
        guard let entry = entry(key), !entry.value.isNothing else { return nil }
        return shape.read(entry.value, YamlName(key: key), &findings)
    }

    /// The good entries of a list that may be missing: then there are none. Bad ones are told.
    public mutating func list<Value>(_ key: String, of shape: YamlShape<Value>) -> [Value] {
        optional(key, .goodEntries(of: shape)) ?? []
    }

    /// The good entries of a list that must be there, be it empty. Bad ones are told.
    public mutating func requiredList<Value>(_ key: String, of shape: YamlShape<Value>) -> [Value] {
        required(key, .goodEntries(of: shape)) ?? []
    }

    /// Is the key there, with a value? (Asking makes it a known one.)
    public mutating func has(_ key: String) -> Bool {
        entry(key).map { !$0.value.isNothing } ?? false
    }

    /// Where the value of a key stands, or the group when the key is missing.
    public func location(of key: String) -> Location {
        entries.first { $0.key == key }.map { findings.place(of: $0.value) } ?? location
    }

    public mutating func add(_ problem: any Explained) {
        findings.add(problem)
    }

    /// Tells of every key that nobody asked for.
    mutating func finish() {
        for entry in entries where !asked.contains(entry.key) {
            let near = findings.suggestion(for: entry.key, among: asked)
            findings.add(
                EntryProblem.unknown(
                    key: entry.key, owner: owner, known: asked, suggestion: near,
                    at: findings.place(of: entry)))
        }
    }

    private mutating func entry(_ key: String) -> YamlNode.Entry? {
        if !asked.contains(key) { asked.append(key) }
        return entries.first { $0.key == key }
    }
}
