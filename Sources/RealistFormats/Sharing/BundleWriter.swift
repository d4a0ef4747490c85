public import Realist

/// Writes a study as a bundle, in our own form: the same study gives the same bytes.
public struct BundleWriter {
    /// Takes the next bytes of a file; calls for one file come one after the other.
    private let put: (_ path: String, _ bytes: [UInt8]) throws -> Void

    /// A table is handed on in pieces of about this many bytes.
    private static let piece = 256 * 1024

    public init(_ put: @escaping (_ path: String, _ bytes: [UInt8]) throws -> Void) {
        self.put = put
    }

    /// - Parameters:
    ///   - study: everything but codings, counts of contacts, responses and the figures of indicators.
    ///   - codings: gives every coding, in any order.
    ///   - contacts: gives every count of contacts, in any order.
    ///   - responses: gives every response to an instrument, by respondent and then by the study's order of
    ///     waves; called twice for each instrument.
    ///   - observations: gives every figure of the indicators, in any order.
    /// - Throws: what the closures throw, and what taking the bytes throws.
    public func write(
        _ study: Study,
        codings: ((Coding) throws -> Void) throws -> Void,
        contacts: ((ContactCount) throws -> Void) throws -> Void,
        responses: (Instrument, (Response) throws -> Void) throws -> Void,
        observations: ((Observation) throws -> Void) throws -> Void
    ) throws {
        let first = study.about.languages.first ?? .english
        try writeYaml(BundlePath.study, first) { study.about.write(&$0) }
        try writeYaml(BundlePath.theory, first) { study.theory.write(&$0) }
        if !study.theoryProposals.isEmpty {
            try writeYaml(BundlePath.theoryProposals, first) { keys in
                keys.addAlways("proposals", keys.list(study.theoryProposals) { $0.write(&$1) })
            }
        }
        if !study.standingQuestions.isEmpty {
            try writeYaml(BundlePath.questions, first) { keys in
                keys.addAlways("stands", keys.list(study.standingQuestions) { $0.write(&$1) })
            }
        }
        try writeYaml(BundlePath.recommendations, first) { keys in
            keys.addAlways(
                "recommendations", keys.list(study.recommendations) { $0.write(&$1) })
            keys.add("materials", study.materials) { $0.write(&$1) }
        }
        try writeYaml(BundlePath.sites, first) { keys in
            keys.addAlways("sites", keys.list(study.sites) { $0.write(&$1) })
        }
        let coDesign = CoDesign(
            decisions: study.decisions, workshops: study.workshops, ownTerms: study.ownTerms,
            themes: study.changeThemes, adaptations: study.adaptations)
        try writeYaml(BundlePath.coDesign, first) { coDesign.write(&$0) }
        if !study.participants.isEmpty {
            try put(BundlePath.participants, Participant.write(study.participants))
        }
        if !study.withdrawals.isEmpty {
            try put(BundlePath.withdrawals, Withdrawal.write(study.withdrawals))
        }
        try write(study.evidence, first)
        if !study.allocations.isEmpty {
            try writeYaml(BundlePath.allocations, first) { keys in
                keys.addAlways("allocations", keys.list(study.allocations) { $0.write(&$1) })
            }
        }
        if !study.placements.isEmpty {
            try put(BundlePath.placements, Placement.write(study.placements, of: study.allocations))
        }
        try write(codings: codings)
        if !study.indicators.isEmpty {
            try writeYaml(BundlePath.indicators, first) { study.indicators.write(&$0) }
        }
        try write(observations: observations)
        try writeMonitoring(of: study, contacts, first)
        try writeHistory(of: study, first)
        var written: Set<String> = []
        for material in study.materials {
            if case .file(let path, let contents) = material.place, written.insert(path).inserted {
                try put(BundlePath.materials + path, contents)
            }
        }
        for instrument in study.instruments {
            try writeYaml(BundlePath.instrument(instrument.id), instrument.language) { instrument.write(&$0) }
            try write(responsesTo: instrument, responses)
        }
    }

    private func write(_ evidence: Evidence, _ first: Language) throws {
        if !evidence.sources.isEmpty {
            try writeYaml(BundlePath.sources, first) { keys in
                keys.addAlways("sources", keys.list(evidence.sources) { $0.write(&$1) })
            }
        }
        var written: Set<String> = []
        for text in evidence.sources.compactMap(\.text) where written.insert(text.path).inserted {
            try put(BundlePath.texts + text.path, Array(text.contents.utf8))
        }
        if !evidence.excerpts.isEmpty { try put(BundlePath.excerpts, Excerpt.write(evidence.excerpts)) }
        if evidence.codebook != Codebook() {
            try writeYaml(BundlePath.codes, first) { evidence.codebook.write(&$0) }
        }
        if !evidence.rounds.isEmpty {
            try writeYaml(BundlePath.doubleCoding, first) { DoubleCodingRounds(evidence).write(&$0) }
        }
        if !evidence.readings.isEmpty { try put(BundlePath.readings, Reading.write(evidence.readings)) }
        if !evidence.linkedCodings.isEmpty {
            try writeYaml(BundlePath.linkedCodings, first) { keys in
                keys.addAlways("linked-codings", keys.list(evidence.linkedCodings) { $0.write(&$1) })
            }
        }
        if !evidence.memos.isEmpty {
            try writeYaml(BundlePath.memos, first) { keys in
                keys.addAlways("memos", keys.list(evidence.memos) { $0.write(&$1) })
            }
        }
        let judgements = Judgements(bySite: evidence.judgements, overall: evidence.overallJudgements)
        if judgements != Judgements(bySite: [], overall: []) {
            try writeYaml(BundlePath.judgements, first) { judgements.write(&$0) }
        }
        try write(evidence.literature, first)
    }

    private func write(_ literature: Literature, _ first: Language) throws {
        if !literature.searches.isEmpty {
            try writeYaml(BundlePath.searches, first) { keys in
                keys.addAlways("searches", keys.list(literature.searches) { $0.write(&$1) })
            }
        }
        if literature.records.isEmpty { return }
        try put(BundlePath.literature, LiteratureRecord.write(literature.records))
        if literature.records.contains(where: { !$0.log.isEmpty }) {
            try put(BundlePath.literatureLog, LiteratureRecord.Step.write(literature.records))
        }
    }

    private func writeMonitoring(
        of study: Study, _ contacts: ((ContactCount) throws -> Void) throws -> Void, _ first: Language
    ) throws {
        let networks = NetworksFile(
            types: study.contactTypes, networks: study.networks, events: study.networkEvents)
        if !networks.isEmpty { try writeYaml(BundlePath.networks, first) { networks.write(&$0) } }
        if !study.networkMemberships.isEmpty {
            try put(BundlePath.memberships, NetworkMembership.write(study.networkMemberships))
        }
        var all: [ContactCount] = []
        try contacts { all.append($0) }
        if !all.isEmpty {
            var table = CsvWriter()
            table.header(ContactCount.header)
            for count in all.sorted(by: ContactCount.precedes) { table.row(count.cells) }
            try put(BundlePath.contacts, table.take())
        }
        let monitoring = MonitoringFile(study)
        if monitoring != MonitoringFile() {
            try writeYaml(BundlePath.monitoring, first) { monitoring.write(&$0) }
        }
    }

    private func writeHistory(of study: Study, _ first: Language) throws {
        let revisions = study.theory.revisions.sorted { $0.order < $1.order }
        if !revisions.isEmpty {
            try writeYaml(BundlePath.revisions, first) { keys in
                keys.addAlways("revisions", keys.list(revisions) { $0.write(&$1) })
            }
        }
        for release in study.releases {
            try writeYaml(BundlePath.release(release.number), first) { release.write(&$0) }
        }
    }

    private func write(codings: ((Coding) throws -> Void) throws -> Void) throws {
        var all: [Coding] = []
        try codings { all.append($0) }
        if all.isEmpty { return }
        var table = CsvWriter()
        table.header(Coding.header)
        for coding in all.sorted(by: Coding.precedes) { table.row(coding.cells) }
        try put(BundlePath.codings, table.take())
    }

    private func write(observations: ((Observation) throws -> Void) throws -> Void) throws {
        var all: [Observation] = []
        var isSorted = true
        try observations { observation in
            if let last = all.last, Observation.precedes(observation, last) { isSorted = false }
            all.append(observation)
        }
        if all.isEmpty { return }
        if !isSorted { all.sort(by: Observation.precedes) }
        var table = CsvWriter()
        table.header(Observation.header)
        for observation in all {
            table.row(observation.cells)
            if table.bytes.count >= BundleWriter.piece { try put(BundlePath.indicatorFigures, table.take()) }
        }
        try put(BundlePath.indicatorFigures, table.take())
    }

    private func write(
        responsesTo instrument: Instrument,
        _ responses: (Instrument, (Response) throws -> Void) throws -> Void
    ) throws {
        var names: Set<String> = []
        var count = 0
        try responses(instrument) { response in
            count += 1
            names.formUnion(response.attributes.keys)
        }
        if count == 0 { return }
        let attributes = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let path = BundlePath.responses(instrument.id)
        var table = CsvWriter()
        table.header(Response.header(of: instrument, attributes: attributes))
        try responses(instrument) { response in
            table.row(response.cells(of: instrument, attributes: attributes))
            if table.bytes.count >= BundleWriter.piece { try put(path, table.take()) }
        }
        try put(path, table.take())
    }

    private func writeYaml(_ path: String, _ first: Language, _ write: (inout YamlKeys) -> Void) throws {
        var keys = YamlKeys(first)
        write(&keys)
        try put(path, Array(YamlWriter.write(keys.entries).utf8))
    }
}

extension Bundle {
    /// What a folder with a bundle in it may hold.
    static var rules: WholeFolder.Rules {
        WholeFolder.Rules(
            marker: BundlePath.study,
            names: [
                BundlePath.study, BundlePath.theory, BundlePath.theoryProposals, BundlePath.recommendations,
                BundlePath.sites, BundlePath.coDesign, BundlePath.participants, BundlePath.withdrawals,
                "evidence", "networks", "responses",
                "instruments", "materials", "revisions", "releases", BundlePath.monitoring,
                BundlePath.questions, BundlePath.indicators, BundlePath.indicatorFigures,
            ])
    }

    /// What may be lost when it is written anew: all but materials and texts that the study no longer has.
    private static func replaces(_ path: String) -> Bool {
        !path.hasPrefix(BundlePath.materials) && !path.hasPrefix(BundlePath.texts)
    }

    /// Writes a study as a bundle, whole or not at all; see ``BundleWriter/write(_:codings:contacts:responses:observations:)``.
    public static func write(
        _ study: Study,
        codings: ((Coding) throws -> Void) throws -> Void,
        contacts: ((ContactCount) throws -> Void) throws -> Void,
        responses: (Instrument, (Response) throws -> Void) throws -> Void,
        observations: ((Observation) throws -> Void) throws -> Void,
        to path: String
    ) throws {
        let folder = try WholeFolder(path: path, rules: rules)
        var open: (path: String, file: WholeFolder.Piecewise)?
        let writer = BundleWriter { path, bytes in
            if let open, open.path == path { return try open.file.write(bytes) }
            let file = try folder.file(path)
            try file.write(bytes)
            open = (path, file)
        }
        try writer.write(
            study, codings: codings, contacts: contacts, responses: responses, observations: observations)
        open = nil
        try folder.finish(replacing: replaces)
    }
}
