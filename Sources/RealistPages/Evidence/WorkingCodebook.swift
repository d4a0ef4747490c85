public import Realist

/// The codebook as it is being worked on, told to one person.
public struct WorkingCodebook: Equatable, Sendable {
    public let words: Words
    public let language: Language
    public let codebook: Codebook
    public let addresses: StudyAddresses
    /// May code, and change the codebook.
    public let isWriter: Bool

    public init(
        _ codebook: Codebook, words: Words, language: Language, addresses: StudyAddresses, isWriter: Bool
    ) {
        self.codebook = codebook
        self.words = words
        self.language = language
        self.addresses = addresses
        self.isWriter = isWriter
    }

    /// In the language of the study.
    public func text(_ wording: Wording) -> String { wording.text(in: language) }
    func text(_ wording: Wording?) -> String? { wording?.text(in: language) }

    func title(_ id: Theme.ID) -> String? {
        codebook.themes.first { $0.id == id }.map { text($0.title) }
    }

    func title(_ id: Dimension.ID) -> String? {
        codebook.dimensions.first { $0.id == id }.map { text($0.title) }
    }

    /// Titles of the themes under which a code stands, in its own order.
    func themes(of code: Code) -> [String] { code.themes.compactMap { title($0) } }

    /// All codes by their titles, as somebody looks for one.
    var byTitle: [Code] {
        codebook.codes.map { (text($0.title).lowercased(), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// "12 passages of 5 people"; no people where nobody in particular speaks.
    func told(_ count: CodeCounts.Count?) -> String {
        let said = words.count("app.codes.passages", count?.passages ?? 0)
        guard let people = count?.people, people > 0 else { return said }
        return words[
            "app.codes.of-people", ["passages": said, "people": words.count("app.codes.people", people)]]
    }

    /// Whether all words that somebody looks for are in one of these texts, whatever their capitals.
    static func finds(_ wanted: String, in texts: [String?]) -> Bool {
        let text = texts.compactMap { $0?.lowercased() }.joined(separator: " ")
        return wanted.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
    }
}
