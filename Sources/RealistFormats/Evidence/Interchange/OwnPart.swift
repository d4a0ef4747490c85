import Realist

/// What Realist writes beside a project, so that its way back loses nothing: other programs pass over it.
///
/// It is in the form of a bundle, in the archive's folder `realist`, and holds of the study what REFI-QDA has no place
/// for: identifiers, translations, themes of a code beyond the first, kinds and sites of sources, consents, readings,
/// linked codings, memos, rounds of double coding, judgements and what they cite, literature, and the explanations that
/// all these are of. The texts stand in the project alone.
struct OwnPart {
    /// As much of the study as is told.
    var study: Study

    private static let files = [
        BundlePath.study, BundlePath.theory, BundlePath.participants, BundlePath.sources, BundlePath.excerpts,
        BundlePath.codes, BundlePath.doubleCoding, BundlePath.readings, BundlePath.linkedCodings,
        BundlePath.memos, BundlePath.judgements, BundlePath.searches, BundlePath.literature,
        BundlePath.literatureLog,
    ]

    init(_ study: Study) {
        self.study = study
    }

    /// - Returns: `nil` where there is none.
    /// - Throws: ``InterchangeProblem/ownPart(what:at:)`` for one that is broken.
    init?(_ archive: ZipArchive) throws {
        guard archive.has(QdpxPath.own + BundlePath.study) else { return nil }
        var left = QdpxFile.mostText
        var files: [String: [UInt8]] = [:]
        for path in OwnPart.files {
            if let member = archive.open(QdpxPath.own + path) {
                files[path] = try QdpxFile.whole(member, archive, left: &left)
            }
        }
        var findings = Findings(file: BundlePath.study)
        let study = OwnPart.read(files, &findings)
        guard let study, findings.problems.isEmpty else {
            throw InterchangeProblem.ownPart(
                what: findings.problems.list.first?.message ?? "", at: Location(file: archive.file))
        }
        self.study = study
    }

    private static func read(_ files: [String: [UInt8]], _ findings: inout Findings) -> Study? {
        func yaml<Value>(_ path: String, _ shape: YamlShape<Value>, _ findings: inout Findings) -> Value? {
            guard let bytes = files[path] else { return nil }
            findings.file = QdpxPath.own + path
            return Yaml.read(bytes, shape, &findings)
        }
        func csv<Value>(
            _ path: String, _ findings: inout Findings, _ read: (inout CsvReader, inout Findings) -> [Value]
        ) -> [Value] {
            guard let bytes = files[path] else { return [] }
            let name = QdpxPath.own + path
            findings.file = name
            guard var reader = CsvReader(.bytes(bytes), file: name, options: .bundle, &findings) else {
                return []
            }
            return read(&reader, &findings)
        }
        guard let about = yaml(BundlePath.study, .about, &findings) else { return nil }
        var study = Study(about: about)
        study.theory = yaml(BundlePath.theory, .programmeTheory, &findings) ?? ProgrammeTheory()
        study.participants = csv(BundlePath.participants, &findings) { Participant.read(&$0, &$1) }
        study.evidence.sources = yaml(BundlePath.sources, .sources { _, _, _ in nil }, &findings) ?? []
        study.evidence.excerpts = csv(BundlePath.excerpts, &findings) {
            Excerpt.read(&$0, sources: [], &$1)
        }
        study.evidence.codebook = yaml(BundlePath.codes, .codebook, &findings) ?? Codebook()
        study.evidence.readings = csv(BundlePath.readings, &findings) { Reading.read(&$0, &$1) }
        study.evidence.linkedCodings = yaml(BundlePath.linkedCodings, .linkedCodings, &findings) ?? []
        study.evidence.memos = yaml(BundlePath.memos, .memos, &findings) ?? []
        let rounds = yaml(BundlePath.doubleCoding, .doubleCoding, &findings) ?? DoubleCodingRounds()
        (study.evidence.rounds, study.evidence.blindCodings) = (rounds.rounds, rounds.codings)
        study.evidence.adjudications = rounds.adjudications
        let judgements = yaml(BundlePath.judgements, .judgements, &findings)
        study.evidence.judgements = judgements?.bySite ?? []
        study.evidence.overallJudgements = judgements?.overall ?? []
        study.evidence.literature.searches = yaml(BundlePath.searches, .literatureSearches, &findings) ?? []
        var records = csv(BundlePath.literature, &findings) { LiteratureRecord.read(&$0, &$1) }
        _ = csv(BundlePath.literatureLog, &findings) { reader, findings -> [Never] in
            LiteratureRecord.Step.read(&reader, into: &records, &findings)
            return []
        }
        study.evidence.literature.records = records
        return study
    }

    /// Its files, in their order.
    func files() throws -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        let writer = BundleWriter { path, bytes in
            if OwnPart.files.contains(path) { files.append((QdpxPath.own + path, bytes)) }
        }
        try writer.write(
            study, codings: { _ in }, contacts: { _ in }, responses: { _, _ in }, observations: { _ in })
        return files
    }
}
