public import Realist

/// A round of double coding, told to one person.
public struct WorkingRound: Sendable {
    public let work: RoundWork
    public let codebook: WorkingCodebook
    /// By their names in codings: as a page calls them.
    public let names: [String: String]
    /// As whoever asks is named in codings, where they may code.
    public let me: String?
    public let token: String
    /// Whoever asks began it, and nobody has coded in it yet.
    public let mayTakeBack: Bool

    public init(
        _ work: RoundWork, in codebook: WorkingCodebook, names: [String: String], me: String?,
        mayTakeBack: Bool = false, token: String
    ) {
        self.work = work
        self.codebook = codebook
        self.names = names
        self.me = me
        self.mayTakeBack = mayTakeBack
        self.token = token
    }

    var round: CodingRound { work.round }
    var words: Words { codebook.words }
    var addresses: StudyAddresses { codebook.addresses }
    var isWriter: Bool { codebook.isWriter }
    /// Whoever asks takes part.
    var takesPart: Bool { me.map(round.coders.contains) ?? false }

    func name(_ coder: String) -> String { names[coder] ?? coder }
    func names(_ coders: [String]) -> String { words.list(coders.map(name)) }

    func title(_ code: Code.ID) -> String {
        work.codes.first { $0.id == code }.map { codebook.text($0.title) } ?? code.text
    }

    /// “14 of 30 passages”
    func done(_ coder: String) -> String {
        let all = round.passages.count
        return words[
            "app.rounds.done", ["n": String(all - work.left(for: coder).count), "all": String(all)]]
    }

    /// “3 passages are left.”
    func told(left: Int) -> String {
        left == 0 ? words["app.rounds.all-looked"] : words.count("app.rounds.left", left)
    }

    /// Differences about which nothing was agreed yet.
    var unsettled: Int { work.differences.count { $0.adjudication == nil } }

    var crumbs: [Link] {
        [
            Link(text: words["app.codes.heading"], href: addresses.codes),
            Link(text: words["app.rounds.heading"], href: addresses.rounds),
        ]
    }

    var ownCrumbs: [Link] { crumbs + [Link(text: round.title, href: addresses.round(round.id))] }
}

/// A passage with where it comes from.
public struct RoundPassage: Sendable {
    let excerpt: Excerpt
    /// “Interview with a ward sister, Harrowmere”
    let source: String

    public init(_ excerpt: Excerpt, source: String) {
        self.excerpt = excerpt
        self.source = source
    }

    /// Its first words, for a list.
    var start: String {
        let points = excerpt.text.unicodeScalars
        guard points.count > 120 else { return excerpt.text }
        return String(String.UnicodeScalarView(points.prefix(120))) + "…"
    }
}
