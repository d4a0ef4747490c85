public import Realist

extension FormPage {
    /// A new source with its words, or the facts of one that is there.
    ///
    /// - `source`: that is there; its words are not changed here.
    /// - `hidden`: carried along: the name of a new one.
    /// - `read`: what the file held that was read into the box just now.
    public static func source(
        _ around: Surroundings, _ typed: SourceTyped, of source: Source?, hidden: [HiddenField] = [],
        read: FileRead? = nil, version: String?, token: String, faults: Set<SourceTyped.Fault> = [],
        in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let addresses = theory.addresses
        let fields = SourceFields(theory: theory, typed: typed, faults: faults)
        let heading = words[source == nil ? "app.sources.add" : "app.sources.edit.heading"]
        let leave = source.map { addresses.source($0.id) } ?? addresses.sources
        return FormPage(
            around, title: heading, kicker: source.map { theory.text($0.title) }, heading: heading,
            lead: source == nil && read == nil ? words["app.sources.look-through"] : nil,
            paragraphs: read.map { $0.paragraphs(words) } ?? [],
            form: FormFrame(
                action: source.map { addresses.editSource($0.id) } ?? addresses.newSourceWords, token: token,
                version: version, hidden: hidden,
                fields: (source == nil ? fields.text(isRead: read != nil) : []) + fields.facts,
                button: words[source == nil ? "app.sources.keep" : "app.sources.edit.save"],
                links: [Link(text: words["app.sources.leave"], href: leave)]),
            crumbs: [Link(text: words["app.sources.heading"], href: addresses.sources)]
                + (source.map { [Link(text: theory.text($0.title), href: addresses.source($0.id))] } ?? []))
    }

    /// A file whose words become a source; or the way to paste them.
    public static func sourceFile(
        _ around: Surroundings, _ typed: SourceTyped = SourceTyped(), token: String,
        faults: Set<SourceTyped.Fault> = [], in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let addresses = theory.addresses
        return FormPage(
            around, title: words["app.sources.add"], heading: words["app.sources.add"],
            lead: words["app.sources.add-lead"],
            form: FormFrame(
                action: addresses.newSource, token: token,
                fields: SourceFields(theory: theory, typed: typed, faults: faults).file,
                button: words["app.sources.read-file"],
                links: [
                    Link(text: words["app.sources.paste"], href: addresses.newSourceWords),
                    Link(text: words["app.sources.leave"], href: addresses.sources),
                ]), crumbs: [Link(text: words["app.sources.heading"], href: addresses.sources)])
    }

    /// Asks before a source is taken away in which nothing is marked.
    public static func removeSource(
        _ around: Surroundings, _ source: Source, version: Int, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.sources.remove.heading", ["title": theory.text(source.title)]]
        let back = theory.addresses.source(source.id)
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.sources.remove.lead"],
            form: FormFrame(
                action: theory.addresses.removeSource(source.id), token: token, version: String(version),
                button: words["app.sources.remove.button"], isGrave: true,
                links: [Link(text: words["app.sources.leave"], href: back)]),
            crumbs: [
                Link(text: words["app.sources.heading"], href: theory.addresses.sources),
                Link(text: theory.text(source.title), href: back),
            ])
    }
}

/// What a file held whose text stands in the box now.
public struct FileRead: Equatable, Sendable {
    public let name: String
    /// Codes of what is not in the text, with how many there were.
    public let leftOut: [(kind: String, count: Int)]

    public init(name: String, leftOut: [(kind: String, count: Int)]) {
        self.name = name
        self.leftOut = leftOut
    }

    public static func == (one: FileRead, other: FileRead) -> Bool {
        one.name == other.name && one.leftOut.elementsEqual(other.leftOut) { $0 == $1 }
    }

    func paragraphs(_ words: Words) -> [String] {
        let left = leftOut.map { words.count("app.sources.left.\($0.kind)", $0.count) }
        return [
            words["app.sources.read", ["file": name]],
            left.isEmpty
                ? words["app.sources.nothing-left"]
                : words["app.sources.left-out", ["what": words.list(left)]],
            words["app.sources.look-through"],
        ]
    }
}

/// The fields of a source.
private struct SourceFields {
    let theory: WorkingTheory
    let typed: SourceTyped
    let faults: Set<SourceTyped.Fault>

    private var words: Words { theory.words }

    private func error(_ field: String) -> String? {
        let own = faults.filter { $0.field == field }.map { $0.text(words) }.sorted()
        return own.isEmpty ? nil : own.joined(separator: " ")
    }

    /// - `isRead`: the words came of a file just now.
    func text(isRead: Bool) -> [FormField] {
        [
            .text(
                TextField(
                    "text", label: words["app.sources.field.text"],
                    hint: words[isRead ? "app.sources.hint.text-read" : "app.sources.hint.text"],
                    value: typed.text, error: error("text"), lines: isRead ? 16 : 8))
        ]
    }

    var file: [FormField] {
        [
            .file(
                FileField(
                    "file", label: words["app.sources.field.file"], hint: words["app.sources.hint.file"],
                    error: error("file"), accept: ".txt,.md,.docx,.odt")),
            .select(
                SelectField(
                    "encoding", label: words["app.sources.field.encoding"],
                    hint: words["app.sources.hint.encoding"],
                    options: ["utf-8", "windows-1252", "utf-16"].map {
                        ($0, words["app.sources.encoding.\($0)"])
                    }, chosen: typed.encoding)),
        ]
    }

    var facts: [FormField] {
        let optional = words["app.lead.optional"]
        return [
            .text(
                TextField(
                    "title", label: words["app.sources.field.title"], hint: words["app.sources.hint.title"],
                    value: typed.title, error: error("title"))),
            .select(
                SelectField(
                    "kind", label: words["app.sources.field.kind"],
                    options: [("", words["app.evidence.read.choose"])]
                        + Source.Kind.allCases.map { ($0.rawValue, words["source.\($0.rawValue)"]) },
                    chosen: typed.kind, error: error("kind"))),
            .text(
                TextField(
                    "heard", label: words["app.sources.field.heard"], marker: optional,
                    hint: words["app.sources.hint.heard"], value: typed.heard, error: error("heard"), lines: 3
                )),
            .select(
                SelectField(
                    "site", label: words["app.sources.field.site"],
                    options: [("", words["app.sources.no-site"])]
                        + theory.sites.map { ($0.id.text, theory.label(of: $0)) }, chosen: typed.site)),
            .select(
                SelectField(
                    "wave", label: words["app.sources.field.wave"],
                    options: [("", words["app.sources.no-wave"])]
                        + theory.about.waves.map { ($0.id.text, theory.text($0.title)) }, chosen: typed.wave)),
            .date(
                RoughDateField(
                    "day", legend: words["app.sources.field.day"], marker: optional,
                    hint: words["app.sources.hint.day"], value: typed.day, error: error("day"))),
            .text(
                TextField(
                    "note", label: words["app.sources.field.note"], marker: optional,
                    hint: words["app.sources.hint.note"], value: typed.note, error: error("note"), lines: 2,
                    most: SourceTyped.mostNote)),
            .choice(
                ChoiceField(
                    "made-up", legend: words["app.sources.field.made-up"],
                    choices: [.init("yes", words["app.sources.made-up"])],
                    chosen: typed.isMadeUp ? ["yes"] : [],
                    several: true)),
        ]
    }
}
