/// An address that may stand in a link: the web, mail, or a place beside this page.
enum SafeURL {
    /// - Returns: the address, or `nil` when it may not be a link.
    static func checked(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard !bytes.isEmpty, bytes.count <= 2_048 else { return nil }
        // Browsers drop blanks and control signs inside a scheme, and read `\` as `/`.
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        guard !address.hasPrefix("//") else { return nil }
        let beforePath = address.prefix { !"/?#".contains($0) }
        guard let colon = beforePath.firstIndex(of: ":") else { return address }
        let scheme = beforePath[..<colon].lowercased()
        return ["http", "https", "mailto"].contains(scheme) ? address : nil
    }
}
