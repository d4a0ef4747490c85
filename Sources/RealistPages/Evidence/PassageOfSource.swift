public import Realist

/// A passage with its source, as the store has it, for pages.
public struct PassageOfSource: Equatable, Sendable {
    public let excerpt: Excerpt
    public let source: Source
    public let readings: [Reading]

    public init(excerpt: Excerpt, source: Source, readings: [Reading]) {
        self.excerpt = excerpt
        self.source = source
        self.readings = readings
    }
}
