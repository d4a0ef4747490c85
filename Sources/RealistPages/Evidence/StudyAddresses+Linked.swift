public import Realist

/// What passages tell of several parts of an explanation together.
extension StudyAddresses {
    public var linkedCodings: String { home + "/linked" }
    /// Where several are gathered into a proposed explanation.
    public var gatherLinked: String { home + "/gather-linked" }
    public func linkedCoding(_ id: LinkedCoding.ID) -> String { linkedCodings + "/" + id.text }
    /// Where a passage is asked what it tells together.
    public func link(_ passage: Excerpt.ID) -> String { self.passage(passage) + "/link" }
}
