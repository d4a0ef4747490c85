import Realist

/// The tables of what the codes say; each number leads to the passages behind it.
extension WorkingTheory {
    private func behind(_ tier: CodedTier, _ places: [Int], _ group: CodedQuery.Group? = nil) -> String {
        addresses.codedPassages(
            CodedQuery(tier: tier.tier, entries: places.map { tier.entries[$0].id }, group: group))
    }

    private func number(_ count: Int, _ href: @autoclosure () -> String) -> DataTable.Cell {
        DataTable.Cell("\(count)", href: count == 0 ? nil : href(), isNumber: true)
    }

    private func share(_ percent: Double) -> String {
        words["app.codes-told.share", ["n": "\(Int(percent.rounded()))"]]
    }

    func figure(_ structure: DataStructure, _ told: CodesTold) -> StructureFigure {
        let themes = told.coded.tier(.themes)
        let people = Dictionary(
            zip(themes.entries, themes.counts).map { ($0.id, $1.people.count) }
        ) { first, _ in first }
        let outline = outline(
            structure,
            people: { theme in
                words[
                    "structure.people",
                    ["n": "\(people[theme.id.text] ?? 0)", "all": "\(told.coded.people.count)"]]
            },
            theme: { addresses.codedPassages(CodedQuery(tier: .themes, entries: [$0.id.text])) },
            code: { addresses.codedPassages(CodedQuery(tier: .codes, entries: [$0.id.text])) })
        return StructureFigure(outline, words, linksWords: true)
    }

    func passages(_ structure: DataStructure, _ told: CodesTold) -> [PassageTable] {
        PassageTable.all(outline(structure), words) { concept in
            Code.ID(concept).flatMap { told.chosen[$0] }.flatMap { told.texts[$0] }.map { passage in
                PassageTable.Passage(
                    text: passage.text, source: sourceTitle(told.sources[passage.source]),
                    href: addresses.passage(passage.id))
            }
        }
    }

    func people(_ tier: CodedTier) -> DataTable {
        let counts = tier.counts
        let all = tier.people.count
        return DataTable(
            caption: words["app.codes-told.caption.people"],
            columns: [.init(words["app.codes-told.tier.\(tier.tier.rawValue)"])]
                + ["people", "of-all", "passages", "codes"].map {
                    .init(words["app.codes-told.column.\($0)"], isNumber: true)
                },
            rows: tier.entries.indices.map { place in
                let count = counts[place]
                let people = count.people.count
                return .init(
                    .init(text(tier.entries[place].title)),
                    [
                        number(people, behind(tier, [place])),
                        .init(
                            all == 0 ? nil : share(100 * Double(people) / Double(all)), orElse: "–",
                            isNumber: true),
                        number(count.passages, behind(tier, [place])),
                        .init("\(count.applications)", isNumber: true),
                    ])
            }, none: words["app.codes-told.no-entries"])
    }

    func groups(_ tier: CodedTier, _ attribute: String) -> DataTable {
        let found = tier.table(by: attribute)
        return DataTable(
            caption: words["app.codes-told.caption.attributes", ["by": name(ofAttribute: attribute)]],
            columns: [.init(words["app.codes-told.tier.\(tier.tier.rawValue)"])]
                + found.groups.map { group in
                    .init(
                        words[
                            "app.codes-told.column.group",
                            [
                                "group": name(ofGroup: group.value, of: attribute),
                                "n": "\(group.people)",
                            ]], isNumber: true)
                },
            rows: tier.entries.indices.map { place in
                .init(
                    .init(text(tier.entries[place].title)),
                    zip(found.groups, found.cells[place]).map { group, cell in
                        let asked = CodedQuery.Group(attribute: attribute, value: group.value ?? "")
                        return DataTable.Cell(
                            cell.people == 0
                                ? "0"
                                : words[
                                    "app.codes-told.cell",
                                    ["n": "\(cell.people)", "share": share(cell.percent)]],
                            href: cell.people == 0 ? nil : behind(tier, [place], asked), isNumber: true)
                    })
            }, none: words["app.codes-told.no-entries"])
    }

    /// More pairs are in the table that can be taken along.
    private static let mostPairs = 60

    func together(_ tier: CodedTier) -> DataTable {
        let found = tier.coOccurrence
        let pairs = found.pairs
        return DataTable(
            id: "pairs",
            caption: words.count("app.codes-told.caption.together", min(pairs.count, Self.mostPairs)),
            isPart: true,
            columns: [
                .init(words["app.codes-told.column.first"]), .init(words["app.codes-told.column.second"]),
            ]
                + ["both", "people-both", "jaccard"].map {
                    .init(words["app.codes-told.column.\($0)"], isNumber: true)
                },
            rows: pairs.prefix(Self.mostPairs).map { pair in
                .init(
                    .init(text(tier.entries[pair.first].title)),
                    [
                        .init(text(tier.entries[pair.second].title)),
                        number(pair.passages, behind(tier, [pair.first, pair.second])),
                        .init("\(found.samePerson[pair.first][pair.second])", isNumber: true),
                        .init(
                            found.jaccard(pair.first, pair.second).map(WrittenNumber.hundredths),
                            orElse: "–", isNumber: true),
                    ])
            }, none: words["app.codes-told.no-pairs"])
    }

    func saturation(_ tier: CodedTier, _ found: Saturation, _ sources: [Source.ID: Source]) -> DataTable {
        DataTable(
            caption: words["app.codes-told.caption.saturation"],
            columns: [
                .init(words["app.codes-told.column.source"]), .init(words["app.codes-told.column.day"]),
            ]
                + ["new", "cumulative", "percent"].map {
                    .init(words["app.codes-told.column.\($0)"], isNumber: true)
                } + [.init(words["app.codes-told.column.which"])],
            rows: found.curve.enumerated().map { place, step in
                let source = sources[step.source]
                return .init(
                    .init(
                        words[
                            "app.codes-told.numbered",
                            ["n": "\(place + 1)", "title": sourceTitle(source)]],
                        href: addresses.codedPassages(
                            CodedQuery(tier: tier.tier, entries: [], source: step.source.text))),
                    [
                        .init(source?.on.map { words.date($0) }, orElse: words["app.codes-told.not-known"]),
                        .init("\(step.new.count)", isNumber: true),
                        .init("\(step.cumulative)", isNumber: true),
                        .init(share(step.percent), isNumber: true),
                        .init(
                            step.new.map { text(tier.entries[$0].title) }
                                .joined(separator: words["list.semicolon"]),
                            orElse: words["app.codes-told.nothing-new"]),
                    ])
            }, none: words["app.codes-told.no-entries"])
    }

    func saturationChart(_ found: Saturation) -> CodesPage.Drawn? {
        guard found.curve.contains(where: { $0.cumulative > 0 }) else { return nil }
        let title = words["app.codes-told.chart.title"]
        let chart = SaturationChart(
            id: "saturation", title: title,
            description: words["app.codes-told.chart.description"],
            steps: found.curve.map { .init(new: $0.new.count, all: $0.cumulative) },
            new: words["app.codes-told.chart.new"], all: words["app.codes-told.chart.all"],
            along: words["app.codes-told.chart.along"])
        return CodesPage.Drawn(title: title, figure: chart.drawn())
    }

    func saturationNotes(_ found: Saturation) -> [String] {
        var notes = [words["app.codes-told.saturation-note"]]
        func place(_ key: String, _ place: Int?) {
            if let place { notes.append(words["app.codes-told.\(key)", ["n": "\(place)"]]) }
        }
        place("reached-80", found.first(reaching: 80))
        place("reached-90", found.first(reaching: 90))
        place("last-new", found.lastWithNew)
        if let run = found.firstRun(atMost: 5) {
            notes.append(
                words[
                    "app.codes-told.run",
                    [
                        "first": "\(run.first)", "last": "\(run.first + 1)",
                        "share": share(run.newInformation), "base": "\(found.base)",
                    ]])
        } else if !found.runs.isEmpty {
            notes.append(words["app.codes-told.no-run"])
        }
        return notes
    }
}
