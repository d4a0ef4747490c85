/// The file by which we know a folder that we made, with a list of what we put there.
enum SiteMarker {
    static let name = ".realist-site"
    /// Bytes; no list of ours is longer.
    static let largest = 64 * 1024 * 1024
    private static let heading =
        "Made by realist publish. Changes made here by hand are lost at the next publishing.\n"

    static func file(listing paths: [String]) -> SiteFile {
        let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return SiteFile(path: name, text: heading + sorted.map { $0 + "\n" }.joined())
    }

    /// The paths that a marker lists; `nil` when the bytes are no marker of ours.
    static func paths(in bytes: [UInt8]) -> Set<String>? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix(heading) else { return nil }
        return Set(text.dropFirst(heading.count).split(separator: "\n").map(String.init)).union([name])
    }
}
