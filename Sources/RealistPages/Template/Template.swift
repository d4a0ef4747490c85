/// A parsed template: Mustache with sections, inverted sections, partials, blocks and comments.
///
/// A strict subset of Mustache: a name is looked up in the nearest group only, never further out, and a name
/// that is not there is a fault, not nothing. So a template that passes here says the same in any Mustache.
struct Template: Equatable, Sendable {
    let name: String
    let nodes: [Node]

    indirect enum Node: Equatable, Sendable {
        case text([UInt8])
        case value(Name)
        case raw(Name)
        /// A word of the catalogue, by its key.
        case word(key: String, line: Int)
        case section(Name, [Node])
        case inverted(Name, [Node])
        case partial(String, line: Int)
        /// Another template whose blocks this one fills.
        case parent(String, blocks: [String: [Node]], line: Int)
        /// A place that a template which names this one as its parent may fill.
        case block(String, [Node])
    }

    /// `site.title`; no parts for `.`, the thing itself.
    struct Name: Equatable, Sendable {
        let parts: [String]
        let line: Int

        var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
    }

    /// Names that begin so are words of the catalogue.
    static let wordPrefix = "t."
}
