/// The Gioia data structure: first-order concepts (codes), second-order themes, aggregate dimensions.
///
/// Source: Gioia, Corley and Hamilton 2013, *Organizational Research Methods* 16(1).
public struct Codebook: Equatable, Sendable {
    public var dimensions: [Dimension]
    public var themes: [Theme]
    public var codes: [Code]

    public init(dimensions: [Dimension] = [], themes: [Theme] = [], codes: [Code] = []) {
        self.dimensions = dimensions
        self.themes = themes
        self.codes = codes
    }
}

/// An aggregate dimension.
public struct Dimension: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Dimension>

    public let id: ID
    public var title: Wording
    public var meaning: Wording?

    public init(id: ID, title: Wording, meaning: Wording? = nil) {
        self.id = id
        self.title = title
        self.meaning = meaning
    }
}

/// A second-order theme.
public struct Theme: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Theme>

    public let id: ID
    public var title: Wording
    public var meaning: Wording?
    public var dimension: Dimension.ID?

    public init(id: ID, title: Wording, meaning: Wording? = nil, dimension: Dimension.ID? = nil) {
        self.id = id
        self.title = title
        self.meaning = meaning
        self.dimension = dimension
    }
}

/// A first-order concept, in the words of those who were asked.
public struct Code: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Code>

    public let id: ID
    public var title: Wording
    public var meaning: Wording?
    public var themes: [Theme.ID]
    /// Codes that were merged into this one, the last one first: whoever looks for one of them finds this.
    public var formerly: [Code.ID]

    public init(
        id: ID, title: Wording, meaning: Wording? = nil, themes: [Theme.ID] = [], formerly: [Code.ID] = []
    ) {
        self.id = id
        self.title = title
        self.meaning = meaning
        self.themes = themes
        self.formerly = formerly
    }
}

/// One coder's code on one excerpt.
public struct Coding: Hashable, Sendable {
    public var excerpt: Excerpt.ID
    public var code: Code.ID
    /// A coder's pseudonym or initials.
    public var coder: String

    public init(excerpt: Excerpt.ID, code: Code.ID, coder: String) {
        self.excerpt = excerpt
        self.code = code
        self.coder = coder
    }
}
