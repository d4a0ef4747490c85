public import Realist

/// How many passages say what of an explanation.
public typealias ReadingCounts = [Configuration.ID: [Reading.Stance: Int]]

extension TablePage {
    /// Rivals in columns: what they say part by part, what speaks for and against each, and what would tell them apart.
    ///
    /// - `readings`: of those who may read the evidence; `nil` for others.
    public static func rivals(
        _ around: Surroundings, _ rivalry: Rivalry, readings: ReadingCounts?, in theory: WorkingTheory
    ) -> TablePage {
        let words = theory.words
        let all = rivalry.configurations.compactMap { theory.configuration($0) }
        let side = RivalSides(theory: theory, all: all, readings: readings)
        let telling =
            theory.text(rivalry.telling).map { words["app.rivals.telling", ["text": Sentences.ended($0)]] }
            ?? words["app.rivals.no-telling"]
        let heading = words["app.rivals.heading", ["labels": words.list(all.map(\.label))]]
        return TablePage(
            around, heading: heading,
            lead: [words["app.rivals.lead"], telling, theory.verdict(of: rivalry)].joined(separator: " "),
            table: DataTable(
                id: "rivals", caption: words["app.rivals.caption"],
                columns: [.init(words["app.rivals.part"])] + all.map { .init($0.label) },
                rows: side.rows, none: words["app.rivals.none"]),
            ways: [Link(text: words["app.theory.links.heading"], href: theory.addresses.theoryLinks)],
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
    }
}

private struct RivalSides {
    let theory: WorkingTheory
    let all: [Configuration]
    let readings: ReadingCounts?

    private var words: Words { theory.words }

    var rows: [DataTable.Row] {
        let titles = DataTable.Row(
            .init(words["app.rivals.explanation"]),
            all.map {
                DataTable.Cell(theory.text($0.title), href: theory.addresses.explanation($0.id))
            })
        let strips = all.map { theory.strip($0).parts }
        let parts = Configuration.Part.allCases.indices.map { place in
            row(
                words["part.\(Configuration.Part.allCases[place].rawValue)"],
                strips.map { text($0[place]) }, orElse: words["part.gap"])
        }
        let forWhom = row(
            words["explanation.for-whom"], all.map { theory.text($0.forWhom) ?? "" },
            orElse: words["app.rivals.not-said"])
        return [titles] + parts + [forWhom] + evidence + [
            DataTable.Row(
                .init(words["app.rivals.overall"]),
                all.map { DataTable.Cell(theory.confidence(of: $0.id)) })
        ]
    }

    private func text(_ part: Strip.Part) -> String {
        part.lines.map { ($0.lead.map { $0 + " " } ?? "") + $0.text }
            .joined(separator: words["list.semicolon"])
    }

    /// What is the same in all is said to be.
    private func row(_ name: String, _ texts: [String], orElse none: String) -> DataTable.Row {
        let isSame = texts.count > 1 && texts[0] != "" && Set(texts).count == 1
        return DataTable.Row(
            .init(isSame ? words["app.rivals.same", ["part": name]] : name),
            texts.map { DataTable.Cell($0, orElse: none) })
    }

    private var evidence: [DataTable.Row] {
        Reading.Stance.allCases.map { stance in
            DataTable.Row(
                .init(words["app.rivals.stance.\(stance.rawValue)"]),
                all.map { one in
                    let passages = readings.map { $0[one.id]?[stance] ?? 0 } ?? 0
                    let told =
                        [sites(one, stance)].filter { !$0.isEmpty }
                        + (passages > 0 ? [words.count("app.rivals.passages", passages)] : [])
                    return DataTable.Cell(
                        told.joined(separator: words["list.semicolon"]), orElse: words["app.rivals.nothing"])
                })
        }
    }

    /// A mixed verdict speaks for it and against it: it stands with what refines.
    private func sites(_ one: Configuration, _ stance: Reading.Stance) -> String {
        let names = theory.sites.compactMap { site -> String? in
            guard let judgement = theory.judgement(of: one.id, at: site.id),
                case .verdict(let verdict, _, _) = judgement.finding
            else { return nil }
            let stands: Reading.Stance =
                switch verdict {
                case .supports: .supports
                case .refutes: .refutes
                case .refines, .mixed: .refines
                }
            guard stands == stance else { return nil }
            let isPast = judgement.revision < one.revision || judgement.lookAgain != nil
            let label = theory.label(of: site)
            return isPast ? words["app.rivals.again", ["site": label]] : label
        }
        return words.list(names)
    }
}

extension StudyAddresses {
    /// Rivals side by side.
    public func rivals(_ id: Rivalry.ID) -> String { theory + "/rivals/" + id.text }
}
