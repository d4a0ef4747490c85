/// How messages name the place of a value: by its key, as an entry of a list, or as the whole file.
public struct YamlName: Equatable, Sendable, CustomStringConvertible {
    public let key: String?
    public let isEntry: Bool

    public init(key: String?, isEntry: Bool = false) {
        self.key = key
        self.isEntry = isEntry
    }

    /// An entry of the list that has this name.
    var entry: YamlName { YamlName(key: key, isEntry: true) }

    public var description: String {
        guard let key else { return isEntry ? "an entry of the file" : "the file" }
        return isEntry ? "an entry of \(shown(key))" : shown(key)
    }
}
