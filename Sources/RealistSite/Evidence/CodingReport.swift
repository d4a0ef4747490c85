public import Realist
public import RealistFormats

/// All that codes say as JSON, in full precision: people and passages of each tier, who spoke of which theme, themes by
/// attributes, what comes together, and what was new with each source.
public struct CodingReport {
    private let coded: CodedPassages
    private let language: Language

    public init(_ coded: CodedPassages, language: Language) {
        self.coded = coded
        self.language = language
    }

    public var json: JsonValue {
        let tiers = CodingTier.allCases.map { coded.tier($0) }
        let themes = coded.tier(.themes)
        let applications = coded.passages.reduce(0) { $0 + $1.codes.count }
        var entries: [JsonValue.Entry] = [
            .init("analysis", .text("themes")),
            .init(
                "totals",
                .keys([
                    "participants": .integer(coded.people.count), "excerpts": .integer(coded.passages.count),
                    "excerpts_without_speaker": .integer(coded.withoutSpeaker),
                    "code_applications": .integer(applications),
                    "codes": .integer(coded.codebook.codes.count),
                    "themes": .integer(coded.codebook.themes.count),
                    "dimensions": .integer(coded.codebook.dimensions.count),
                ])),
        ]
        entries += tiers.map { .init($0.tier.rawValue, counts($0)) }
        entries.append(.init("participant_by_theme_excerpts", byPerson(themes)))
        entries.append(
            .init(
                "theme_by_attribute", .object(themes.attributes.map { .init($0, groups(themes, $0)) })))
        entries.append(
            .init(
                "themes_absent_from_group",
                .object(themes.attributes.map { .init($0, absent(themes, $0)) })))
        entries += tiers.prefix(2).map { .init("cooccurrence_\($0.tier.rawValue)", together($0)) }
        entries += tiers.prefix(2).map { .init("saturation_\($0.tier.rawValue)", saturation($0)) }
        let chosen = ExemplaryPassages(coded).chosen
        entries.append(
            .init(
                "exemplary_passages",
                .object(
                    coded.codebook.codes.map { .init($0.id.text, .optional(chosen[$0.id]?.text)) })))
        return .object(entries)
    }

    private func counts(_ tier: CodedTier) -> JsonValue {
        .object(
            zip(tier.entries, tier.counts).map { entry, count in
                .init(
                    entry.id,
                    .keys([
                        "title": .text(entry.title.text(in: language)),
                        "participants": .integer(count.people.count),
                        "excerpts": .integer(count.passages),
                        "code_applications": .integer(count.applications),
                        "participant_ids": .list(count.people.map { .text($0.text) }),
                        "excerpts_without_speaker": .integer(count.ofNobody),
                    ]))
            })
    }

    private func byPerson(_ tier: CodedTier) -> JsonValue {
        .object(
            zip(tier.people, tier.passagesByPerson).map { person, row in
                .init(
                    person.id.text,
                    .object(zip(tier.entries, row).map { .init($0.id, .integer($1)) }))
            })
    }

    private func groups(_ tier: CodedTier, _ attribute: String) -> JsonValue {
        let table = tier.table(by: attribute)
        return .object(
            tier.entries.indices.map { place in
                .init(
                    tier.entries[place].id,
                    .object(
                        table.groups.indices.map { group in
                            let cell = table.cells[place][group]
                            return .init(
                                table.groups[group].value ?? "",
                                .keys([
                                    "with_theme": .integer(cell.people),
                                    "group_n": .integer(table.groups[group].people),
                                    "percent": .number(cell.percent),
                                ]))
                        }))
            })
    }

    private func absent(_ tier: CodedTier, _ attribute: String) -> JsonValue {
        let table = tier.table(by: attribute)
        return .object(
            table.groups.indices.map { group in
                .init(
                    table.groups[group].value ?? "",
                    .list(table.absent(from: group).map { .text(tier.entries[$0].id) }))
            })
    }

    private func together(_ tier: CodedTier) -> JsonValue {
        let found = tier.coOccurrence
        func rows(_ table: [[Int]]) -> JsonValue {
            .list(table.map { .list($0.map { .integer($0) }) })
        }
        let places = tier.entries.indices
        return .keys([
            "order": .list(tier.entries.map { .text($0.id) }),
            "same_excerpt": rows(found.samePassage), "same_participant": rows(found.samePerson),
            "jaccard_same_excerpt": .list(
                places.map { row in .list(places.map { .figure(found.jaccard(row, $0)) }) }),
        ])
    }

    private func saturation(_ tier: CodedTier) -> JsonValue {
        let found = tier.saturation
        func run(_ run: Saturation.Run?) -> JsonValue {
            run.map { .list([.integer($0.first), .integer($0.first + 1)]) } ?? .null
        }
        return .keys([
            "curve": .list(
                found.curve.enumerated().map { place, step in
                    .keys([
                        "interview": .integer(place + 1), "source": .text(step.source.text),
                        "distinct": .integer(step.distinct), "new": .integer(step.new.count),
                        "new_ids": .list(step.new.map { .text(tier.entries[$0].id) }),
                        "cumulative": .integer(step.cumulative), "percent_of_all": .number(step.percent),
                    ])
                }),
            "first_interview_with_80_percent": .figure(found.first(reaching: 80)),
            "first_interview_with_90_percent": .figure(found.first(reaching: 90)),
            "last_interview_with_new": .figure(found.lastWithNew),
            "base4_run2": .keys([
                "base_unique": .integer(found.base),
                "runs": .list(
                    found.runs.map { one in
                        .keys([
                            "run_interviews": run(one), "new_in_run": .integer(one.new),
                            "base_unique": .integer(found.base),
                            "new_information_percent": .number(one.newInformation),
                        ])
                    }),
                "first_run_at_or_below_5_percent": run(found.firstRun(atMost: 5)),
                "first_run_at_0_percent": run(found.firstRun(atMost: 0)),
            ]),
        ])
    }
}
