public import Realist
public import RealistFormats
public import RealistPages

/// The tables that a report of a realist evaluation prints, filled from the study.
///
/// They are made of a ``Publication`` and of what else `Realist/Sharing` lets out, as the site is: a table that goes to a
/// journal is read by the same people. So there stands nothing in them of a site whose lead did not approve it, no words
/// without consent, no name, and no count of few people.
public struct StudyTables: Sendable {
    let publication: Publication
    let words: Words
    let language: Language
    let theoryWords: TheoryWords
    let vocabularies: [Vocabulary.ID: Vocabulary]
    let ownTerms: [OwnTerm]
    let exemplary: QuotedCodes
    let passages: [Configuration.ID: [Reading.Stance?: PassageCounts]]
    let participants: ParticipantCounts
    let nobodies: KnownPhrases

    /// Which table; the raw value is the name of its files.
    public enum Kind: String, CaseIterable, Sendable {
        case configurations, evidence, frame
        case frameIS = "frame-is"
        case tidier, gioia, literature, participants
        case reportingStandard = "reporting-standard"
    }

    /// - Parameters:
    ///   - study: whose tables they are.
    ///   - publication: what of it may be shown; with its outcomes, if the reporting standard's table is wanted.
    ///   - codings: of all coders; none is needed but for the data structure.
    ///   - words: of ``ThemeFolder/wordsOfTables(_:)``.
    ///   - theoryWords: what stands behind parts of configurations.
    ///   - vocabularies: FRAME, FRAME-IS, TIDieR and the reporting standards.
    public init(
        _ study: Study, _ publication: Publication, codings: [Coding], words: Words, theoryWords: TheoryWords,
        vocabularies: [Vocabulary]
    ) {
        self.publication = publication
        self.words = words
        self.theoryWords = theoryWords
        language = study.about.languages.first ?? .english
        self.vocabularies = Dictionary(
            vocabularies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        ownTerms = study.ownTerms
        exemplary = study.quotedCodes(codings, on: publication.on)
        passages = study.passageCounts(on: publication.on)
        participants = study.participantCounts
        nobodies = study.namesOfNobody
    }

    /// - Returns: `nil` where the study has nothing for it.
    public func document(_ kind: Kind) -> WrittenDocument? {
        let tables =
            switch kind {
            case .configurations: configurationTables
            case .evidence: evidenceTables
            case .frame: frameTables(.frame)
            case .frameIS: frameTables(.frameIS)
            case .tidier: tidierTables
            case .gioia: gioiaTables
            case .literature: literatureTables
            case .participants: participantTables
            case .reportingStandard: standardTables
            }
        return tables.isEmpty
            ? nil
            : WrittenDocument(
                name: kind.rawValue, title: words["tables.\(kind.rawValue).title"], language: language,
                apart: words["tables.head.site"], tables: tables)
    }

    /// All tables of these documents in one, under the study's title.
    ///
    /// - Parameter documents: of ``document(_:)``.
    /// - Returns: `nil` where there is none.
    public func together(_ documents: [WrittenDocument]) -> WrittenDocument? {
        let tables = documents.flatMap { document in
            document.tables.map { table in
                let heading = [table.heading, document.title].compactMap { $0 }.joined(separator: ": ")
                return WrittenTable(
                    heading: heading, caption: table.caption, columns: table.columns, rows: table.rows,
                    joined: table.joined, notes: table.notes, picture: table.picture)
            }
        }
        return tables.isEmpty
            ? nil
            : WrittenDocument(
                name: "tables", title: text(publication.about.title), language: language,
                apart: words["tables.head.table"], tables: tables)
    }

    /// Cells of a document that look as if they led to a person: what sites and evaluators wrote is in their words.
    public func personalCells(in document: WrittenDocument) -> [PersonalCell] {
        var known = nobodies
        return document.personalCells(except: &known)
    }

    /// The name of the sheet of a workbook that has captions and notes.
    public var aboutSheet: String { words["tables.about"] }

    // MARK: Words

    func text(_ wording: Wording) -> String { wording.text }
    func text(_ wording: Wording?) -> String { wording?.text ?? "" }

    func column(_ key: String, _ width: Int) -> WrittenTable.Column {
        WrittenTable.Column(words["tables.head.\(key)"], width: width)
    }

    func note(_ key: String, _ gaps: [String: String] = [:]) -> String { words["tables.note.\(key)", gaps] }

    /// `Label: text`, the label stressed.
    func labelled(_ label: String, _ text: String) -> [WrittenText.Run] {
        [
            WrittenText.Run(words["tables.labelled", ["label": label]], isStrong: true),
            WrittenText.Run(" " + WrittenText(lines: [text]).plain),
        ]
    }

    /// Sites whose pages nobody approved, as a note; none where all did.
    var notShared: [String] {
        let sites = publication.sites.filter { $0.page == nil }.map { text($0.title) }
        return sites.isEmpty ? [] : [note("not-shared", ["sites": words.list(sites)])]
    }

    /// Who speaks, as far as it may be told: "nurse, Harrowmere; interview".
    func speaker(_ kind: Source.Kind, _ attributes: [PublishedQuote.Attribute]) -> String {
        let who = attributes.map { attribute -> String in
            switch attribute {
            case .site(let id):
                return publication.sites.first { $0.id == id }.map { text($0.title) } ?? id.text
            case .wave(let id):
                return publication.about.waves.first { $0.id == id }.map { text($0.title) } ?? id.text
            case .attribute(let name, let value): return StudyTables.lowered(self.value(value, of: name))
            }
        }
        return (who + [StudyTables.lowered(words["source.\(kind.rawValue)"])]).joined(
            separator: words["list.comma"])
    }

    /// As it stands within a sentence; words in capitals stay.
    private static func lowered(_ text: String) -> String {
        guard let second = text.dropFirst().first, second.isLowercase else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// A value of an attribute; roles have titles.
    func value(_ value: String, of attribute: String) -> String {
        if attribute == "role", let role = publication.about.roles.first(where: { $0.id.text == value }) {
            return text(role.title)
        }
        return value.isEmpty ? words["tables.not-told"] : value.split(separator: "-").joined(separator: " ")
    }
}
