public import Realist

/// Words of a source that may be blacked out, with what stands around them.
public struct WordsToCover: Equatable, Sendable {
    /// In Unicode code points of the source.
    public let range: Range<Int>
    public let text: String
    /// "… and then Ann Example said no …"
    public let around: String

    public init(range: Range<Int>, text: String, around: String) {
        self.range = range
        self.text = text
        self.around = around
    }

    /// As a form has it: `120-131`.
    public var code: String { "\(range.lowerBound)-\(range.upperBound)" }

    public static func range(code: String) -> Range<Int>? {
        let ends = code.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1], from >= 0, from < to else { return nil }
        return from..<to
    }
}

/// A name that a source may hold, with all the places where it stands.
public struct NameToCover: Equatable, Sendable {
    let text: String
    /// At least one.
    let places: [WordsToCover]

    /// So many are shown with what stands around them.
    private static let mostShown = 3

    public init(_ text: String, _ places: [WordsToCover]) {
        self.text = text
        self.places = places
    }

    /// As a form has all of its places: `9-20 37-48`.
    var code: String { places.map(\.code).joined(separator: " ") }

    /// - Returns: nothing where any of it is no place.
    public static func ranges(code: String) -> [Range<Int>] {
        let ranges = code.split(separator: " ").map { WordsToCover.range(code: String($0)) }
        return ranges.contains(nil) ? [] : ranges.compactMap { $0 }
    }

    func choice(_ words: Words) -> ChoiceField.Choice {
        let around = places.prefix(NameToCover.mostShown).map(\.around).joined(separator: " · ")
        return .init(
            code, text, hint: words.count("app.sources.black.times", places.count, ["places": around]))
    }
}

extension FormPage {
    /// Asks which words of a source are to be blacked out.
    ///
    /// - `typed`: what was looked for; `isMissing` where nothing was found, or nothing typed.
    public static func blackOut(
        _ around: Surroundings, _ source: Source, typed: String = "", isMissing: Bool = false,
        likely: [NameToCover], token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.sources.black.heading"]
        let back = theory.addresses.source(source.id)
        var fields: [FormField] = [
            .text(
                TextField(
                    "words", label: words["app.sources.black.words"],
                    hint: words["app.sources.black.words-hint"],
                    value: typed,
                    error: isMissing
                        ? words[typed.isEmpty ? "app.sources.black.no-words" : "app.sources.black.not-found"]
                        : nil,
                    autocomplete: "off"))
        ]
        if !likely.isEmpty {
            fields.append(
                .choice(
                    ChoiceField(
                        "range", legend: words["app.sources.black.likely"],
                        hint: words["app.sources.black.likely-hint"],
                        choices: likely.map { $0.choice(words) },
                        several: true)))
        }
        return FormPage(
            around, title: heading, kicker: theory.text(source.title), heading: heading,
            lead: words["app.sources.black.lead"],
            form: FormFrame(
                action: theory.addresses.blackOut(source.id), token: token, fields: fields,
                button: words["app.sources.black.look"],
                links: [Link(text: words["app.sources.leave"], href: back)]),
            crumbs: crumbs(to: source, in: theory))
    }

    /// Asks once more: what is blacked out, and that nothing brings it back.
    ///
    /// - `passages`: how many passages show it.
    public static func confirmBlackOut(
        _ around: Surroundings, _ source: Source, _ found: [WordsToCover], chosen: Set<String>, passages: Int,
        mark: String, isMissing: Bool = false, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.sources.black.confirm"]
        let back = theory.addresses.blackOut(source.id)
        return FormPage(
            around, title: heading, kicker: theory.text(source.title), heading: heading,
            lead: words["app.sources.black.for-good"],
            paragraphs: [words["app.sources.black.what-goes"]]
                + (passages > 0 ? [words.count("app.sources.black.passages", passages)] : [])
                + [words["app.sources.black.copies"]],
            form: FormFrame(
                action: theory.addresses.blackOutDone(source.id), token: token,
                hidden: [HiddenField("mark", mark)] + found.map { HiddenField("found", $0.code) },
                fields: [
                    .choice(
                        ChoiceField(
                            "range", legend: words.count("app.sources.black.places", found.count),
                            error: isMissing ? words["app.sources.black.no-place"] : nil,
                            choices: found.map(\.choice), chosen: chosen, several: true))
                ],
                button: words["app.sources.black.button"], isGrave: true,
                links: [Link(text: words["app.sources.black.back"], href: back)]),
            crumbs: crumbs(to: source, in: theory))
    }

    /// What was done, and where the same words stand still.
    public static func blackedOut(
        _ around: Surroundings, _ source: Source, passages: Int, still: [String], isWiped: Bool,
        in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.sources.black.done"]
        return FormPage(
            around, title: heading, kicker: theory.text(source.title), heading: heading,
            paragraphs: [words["app.sources.black.gone"]]
                + (passages > 0 ? [words.count("app.sources.black.passages-now", passages)] : [])
                + (isWiped ? [] : [words["app.sources.black.not-wiped"]])
                + [words["app.sources.black.copies"]],
            summaries: still.isEmpty
                ? []
                : [
                    SummaryList(
                        heading: words["app.sources.black.still"],
                        still.map { SummaryList.Row($0, words["app.sources.black.still-look"]) })
                ],
            form: nil, back: Link(text: words["app.sources.back"], href: theory.addresses.source(source.id)),
            crumbs: [])
    }

    private static func crumbs(to source: Source, in theory: WorkingTheory) -> [Link] {
        [
            Link(text: theory.words["app.sources.heading"], href: theory.addresses.sources),
            Link(text: theory.text(source.title), href: theory.addresses.source(source.id)),
        ]
    }
}

extension WordsToCover {
    fileprivate var choice: ChoiceField.Choice { .init(code, text, hint: around) }
}
