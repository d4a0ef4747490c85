/// The Gioia data structure as a tree: dimensions with their themes, themes with their codes. A code with several themes
/// stands under each of them. What belongs to nothing stands apart, and is said.
///
/// Source: Gioia, Corley and Hamilton 2013, *Organizational Research Methods* 16(1), figure 1.
public struct DataStructure: Equatable, Sendable {
    public let branches: [Branch]
    /// Themes without a dimension, in the order of the codebook.
    public let looseThemes: [Bundle]
    /// Codes without a theme.
    public let looseCodes: [Code]

    public struct Branch: Equatable, Sendable {
        public let dimension: Dimension
        public let themes: [Bundle]
    }

    public struct Bundle: Equatable, Sendable {
        public let theme: Theme
        public let codes: [Code]
    }

    public init(_ codebook: Codebook) {
        let themes = Set(codebook.themes.map(\.id))
        let dimensions = Set(codebook.dimensions.map(\.id))
        let bundles = codebook.themes.map { theme in
            Bundle(theme: theme, codes: codebook.codes.filter { $0.themes.contains(theme.id) })
        }
        branches = codebook.dimensions.map { dimension in
            Branch(dimension: dimension, themes: bundles.filter { $0.theme.dimension == dimension.id })
        }
        looseThemes = bundles.filter { $0.theme.dimension.map(dimensions.contains) != true }
        looseCodes = codebook.codes.filter { !$0.themes.contains(where: themes.contains) }
    }

    /// Nothing is in it.
    public var isEmpty: Bool { branches.isEmpty && looseThemes.isEmpty && looseCodes.isEmpty }

    /// All themes, those of no dimension last.
    public var bundles: [Bundle] { branches.flatMap(\.themes) + looseThemes }

    /// Codes that stand under more than one theme.
    public var shared: Set<Code.ID> {
        var seen: Set<Code.ID> = []
        var twice: Set<Code.ID> = []
        for code in bundles.flatMap(\.codes) where !seen.insert(code.id).inserted { twice.insert(code.id) }
        return twice
    }
}
