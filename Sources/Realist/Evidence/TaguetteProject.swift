/// What a project of Taguette holds, as its file has it: documents as HTML, tags, and highlights by positions in the text
/// that the HTML shows.
///
/// Source: Taguette 1.5 (github.com/remram44/taguette, `taguette/database/models.py` and `taguette/extract.py`).
public struct TaguetteProject: Equatable, Sendable {
    public var name: String
    public var documents: [Document] = []
    public var tags: [Tag] = []
    public var highlights: [Highlight] = []
    /// People with an account in the project. Who they are is not read.
    public var members = 0

    public init(name: String) { self.name = name }

    public struct Document: Equatable, Sendable {
        public var id: Int
        public var name: String
        public var description: String
        public var html: String

        public init(id: Int, name: String, description: String, html: String) {
            self.id = id
            self.name = name
            self.description = description
            self.html = html
        }
    }

    /// A code. Its path is its name; dots in it are Taguette's way to say that it stands under another one.
    public struct Tag: Equatable, Sendable {
        public var id: Int
        public var path: String
        public var description: String

        public init(id: Int, path: String, description: String) {
            self.id = id
            self.path = path
            self.description = description
        }
    }

    /// A passage.
    public struct Highlight: Equatable, Sendable {
        public var id: Int
        public var document: Int
        /// In bytes of UTF-8, tags not counted.
        public var start: Int
        public var end: Int
        /// The words of the passage, as HTML.
        public var snippet: String
        public var tags: [Int]

        public init(id: Int, document: Int, start: Int, end: Int, snippet: String, tags: [Int]) {
            self.id = id
            self.document = document
            self.start = start
            self.end = end
            self.snippet = snippet
            self.tags = tags
        }
    }
}
