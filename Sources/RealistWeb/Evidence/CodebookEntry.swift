internal import Realist
internal import RealistPages
internal import RealistStore

/// What can stand in a codebook: how it is kept, and how its form has it. Pure.
protocol CodebookEntry: Equatable, Sendable {
    static var tier: CodebookTier { get }
    /// The form's field for what it stands under.
    static var parent: String { get }
    static func record(_ name: String) -> Recorded<Self>?
    static func all(_ codebook: Codebook) -> [Self]
    /// Titles of what it may stand under, by name.
    static func parents(_ codebook: Codebook) -> [(name: String, title: Wording)]
    /// `nil` for what is no name.
    static func made(_ name: String, title: Wording, meaning: Wording?, parents: [String], before: Self?)
        -> Self?

    /// The identifier.
    var name: String { get }
    var title: Wording { get }
    var meaning: Wording? { get }
    var parents: [String] { get }
    /// How much keeps it from being deleted.
    func resting(_ codebook: Codebook, _ counts: CodeCounts) -> Int
}

extension Dimension: CodebookEntry {
    static var tier: CodebookTier { .dimension }
    static var parent: String { "none" }
    static func record(_ name: String) -> Recorded<Dimension>? { ID(name).map { .dimension($0) } }
    static func all(_ codebook: Codebook) -> [Dimension] { codebook.dimensions }
    static func parents(_ codebook: Codebook) -> [(name: String, title: Wording)] { [] }

    static func made(
        _ name: String, title: Wording, meaning: Wording?, parents: [String], before: Dimension?
    ) -> Dimension? {
        ID(name).map { Dimension(id: $0, title: title, meaning: meaning) }
    }

    var name: String { id.text }
    var parents: [String] { [] }

    func resting(_ codebook: Codebook, _ counts: CodeCounts) -> Int {
        codebook.themes.count { $0.dimension == id }
    }
}

extension Theme: CodebookEntry {
    static var tier: CodebookTier { .theme }
    static var parent: String { "dimension" }
    static func record(_ name: String) -> Recorded<Theme>? { ID(name).map { .theme($0) } }
    static func all(_ codebook: Codebook) -> [Theme] { codebook.themes }

    static func parents(_ codebook: Codebook) -> [(name: String, title: Wording)] {
        codebook.dimensions.map { ($0.id.text, $0.title) }
    }

    static func made(
        _ name: String, title: Wording, meaning: Wording?, parents: [String], before: Theme?
    ) -> Theme? {
        ID(name).map {
            Theme(
                id: $0, title: title, meaning: meaning,
                dimension: parents.first.flatMap { Dimension.ID($0) })
        }
    }

    var name: String { id.text }
    var parents: [String] { dimension.map { [$0.text] } ?? [] }

    func resting(_ codebook: Codebook, _ counts: CodeCounts) -> Int {
        codebook.codes.count { $0.themes.contains(id) }
    }
}

extension Code: CodebookEntry {
    static var tier: CodebookTier { .code }
    static var parent: String { "theme" }
    static func record(_ name: String) -> Recorded<Code>? { ID(name).map { .code($0) } }
    static func all(_ codebook: Codebook) -> [Code] { codebook.codes }

    static func parents(_ codebook: Codebook) -> [(name: String, title: Wording)] {
        codebook.themes.map { ($0.id.text, $0.title) }
    }

    static func made(
        _ name: String, title: Wording, meaning: Wording?, parents: [String], before: Code?
    ) -> Code? {
        ID(name).map {
            Code(
                id: $0, title: title, meaning: meaning, themes: parents.compactMap { Theme.ID($0) },
                formerly: before?.formerly ?? [])
        }
    }

    var name: String { id.text }
    var parents: [String] { themes.map(\.text) }

    func resting(_ codebook: Codebook, _ counts: CodeCounts) -> Int { counts.codes[id]?.passages ?? 0 }
}
