/// Which study of a folder is meant: the name of its file without `.realist`.
public struct StudyKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    public static let ending = ".realist"

    public let text: String

    /// `nil` for what can be no file name.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count + StudyKey.ending.utf8.count <= 255,
            !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") })
        else { return nil }
        self.text = text
    }

    /// `studies/support.realist` is `support`; `nil` when the path does not end so.
    public init?(file path: String) {
        guard let name = path.split(separator: "/").last, name.hasSuffix(StudyKey.ending) else { return nil }
        self.init(String(name.dropLast(StudyKey.ending.count)))
    }

    public var fileName: String { text + StudyKey.ending }
    public var description: String { text }

    public static func < (left: StudyKey, right: StudyKey) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
