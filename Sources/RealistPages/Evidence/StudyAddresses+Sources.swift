public import Realist

extension StudyAddresses {
    public var sources: String { home + "/sources" }
    public var newSource: String { home + "/new-source" }
    /// Its words, pasted or read from a file, and what is said of it.
    public var newSourceWords: String { newSource + "/words" }
    public func source(_ id: Source.ID) -> String { sources + "/" + id.text }
    public func editSource(_ id: Source.ID) -> String { source(id) + "/edit" }
    public func removeSource(_ id: Source.ID) -> String { source(id) + "/remove" }
    /// Its sentences, each with a tick, and where a new passage is sent.
    public func markSource(_ id: Source.ID) -> String { source(id) + "/mark" }
    public func blackOut(_ id: Source.ID) -> String { source(id) + "/black-out" }
    public func blackOutDone(_ id: Source.ID) -> String { blackOut(id) + "/done" }
    /// Those of all sources.
    public var passages: String { home + "/passages" }
    /// The place of a passage in its source.
    public func place(of excerpt: Excerpt) -> String {
        source(excerpt.source) + "#passage-" + excerpt.id.text
    }
    /// A passage, where its words stand on its page.
    func words(of id: Excerpt.ID) -> String { passage(id) + "#passage" }
    public func changePassage(_ id: Excerpt.ID) -> String { passage(id) + "/change" }
    public func removePassage(_ id: Excerpt.ID) -> String { passage(id) + "/remove" }
    /// Somebody who was heard in a source, by pseudonym.
    public func heard(_ person: Participant.ID, in source: Source.ID) -> String {
        self.source(source) + "/heard/" + person.text
    }
}
