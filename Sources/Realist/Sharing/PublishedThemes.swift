/// The data structure as readers may see it: what people said grouped into themes, a passage for each concept where one may be
/// shown, and how many people spoke of a theme where that may be told.
public struct PublishedThemes: Equatable, Sendable {
    /// Without concepts whose names may not be shown.
    public let structure: DataStructure
    /// Concepts that are left out: they are named in words of somebody who has not agreed to be quoted.
    public let unnamed: Int
    /// A passage for a concept. Nobody is quoted twice in one dimension, and nothing is said of who speaks.
    public let passages: [Code.ID: Passage]
    /// How many people spoke of each theme; `nil` unless the study says that its sample may be described.
    public let people: People?

    init(structure: DataStructure, unnamed: Int, passages: [Code.ID: Passage], people: People?) {
        self.structure = structure
        self.unnamed = unnamed
        self.passages = passages
        self.people = people
    }

    public struct Passage: Equatable, Sendable {
        public let text: String
        public let kind: Source.Kind

        init(text: String, kind: Source.Kind) {
            self.text = text
            self.kind = kind
        }
    }

    /// People, not mentions.
    public struct People: Equatable, Sendable {
        /// Who was heard in all sources that were coded.
        public let heard: Int
        public let byTheme: [Theme.ID: Int]

        init(heard: Int, byTheme: [Theme.ID: Int]) {
            self.heard = heard
            self.byTheme = byTheme
        }
    }
}
