/// Where to go on after signing in: a path of this server, and nothing else.
enum BackPath {
    /// The path if it is one of ours, else `nil`. `//elsewhere` and `/\elsewhere` are addresses of other hosts to a
    /// browser; control signs could end the header.
    static func checked(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 2_000, text.hasPrefix("/") else { return nil }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        let second = text.utf8.dropFirst().first
        return second == UInt8(ascii: "/") ? nil : text
    }
}
