extension Codebook {
    /// The code of this identifier, or the one into which it was merged; `nil` when there is none.
    public func code(_ id: Code.ID) -> Code? {
        codes.first { $0.id == id } ?? codes.first { $0.formerly.contains(id) }
    }

    /// The code with this title, whatever its capitals and the blanks around it; `nil` when there is none.
    public func code(titled title: String) -> Code? {
        let title = Codebook.plain(title)
        return codes.first { Codebook.plain($0.title.text) == title }
    }

    private static func plain(_ title: String) -> String {
        title.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

extension Code {
    /// This code once another one is merged into it: it keeps its words and its own themes first, stands under the
    /// other's themes too, and answers to the other's name.
    public func merged(with other: Code) -> Code {
        var kept = self
        kept.themes += other.themes.filter { !themes.contains($0) }
        kept.formerly = [other.id] + other.formerly.filter { $0 != id } + formerly
        return kept
    }
}
