public import Realist

/// A study of which an analysis was asked, with the questionnaire, the rule and the waves that were asked for looked up.
public struct AnalysedStudy {
    /// As messages name it.
    public let path: String
    public let source: StudyAnswers
    public let instrument: Instrument
    public let rule: MissingRule
    /// Places among the study's waves.
    public let from: Int
    public let to: Int

    public var study: Study { source.study }
    public var waves: [Wave] { study.about.waves }

    /// - Parameters:
    ///   - path: as messages name it.
    ///   - source: the study with its answers.
    ///   - name: the questionnaire; that of the primary measure when left away.
    ///   - missing: the rule for blank answers; the questionnaire's own when left away.
    ///   - first: the earlier wave; that of the primary comparison when left away.
    ///   - second: the later wave; the same.
    ///   - time: two waves, or one.
    /// - Throws: ``AnalyseStudyProblem`` for a name that the study does not know, and for a wave with nobody.
    public init(
        _ path: String, _ source: StudyAnswers, instrument name: String?, missing: String? = nil,
        from first: String? = nil, to second: String? = nil, _ time: Time
    ) throws {
        let about = source.study.about
        self.path = path
        self.source = source
        let instrument = try AnalysedStudy.instrument(name, source, path)
        self.instrument = instrument
        rule =
            try missing.map { name in
                guard let rule = instrument.missingRule(name) else {
                    throw AnalyseStudyProblem.unknownPart(
                        name, noun: "rule for blank answers", option: "--missing",
                        known: instrument.key.missingRules.map(\.id.text), path: path)
                }
                return rule
            } ?? instrument.key.defaultRule
        func place(_ name: String) throws -> Int {
            guard let place = about.waves.firstIndex(where: { $0.id.text == name }) else {
                throw AnalyseStudyProblem.unknownWave(name, known: about.waves.map(\.id.text), path: path)
            }
            return place
        }
        let answered = about.waves.indices.filter { source.count(instrument, at: about.waves[$0].id) > 0 }
        let primary = about.primary
        switch time {
        case .wave(let wave):
            from = try wave.map(place) ?? answered.first ?? 0
            to = from
        case .comparison:
            from =
                try first.map(place) ?? primary.map { try place($0.from.text) } ?? answered.first ?? 0
            to = try second.map(place) ?? primary.map { try place($0.to.text) } ?? answered.last ?? 0
            guard from < to else {
                throw AnalyseStudyProblem.wrongOrder(
                    from: about.waves[from].id.text, to: about.waves[to].id.text,
                    known: about.waves.map(\.id.text), path: path)
            }
        }
        for wave in Set([from, to]).sorted() where !answered.contains(wave) {
            throw AnalyseStudyProblem.nobody(
                instrument: instrument.id.text, wave: about.waves[wave].id.text,
                answered: answered.map { about.waves[$0].id.text }, path: path)
        }
    }

    /// Two waves, or one: the first that anybody answered at, when it is not named.
    public enum Time {
        case comparison
        case wave(String?)
    }

    private static func instrument(_ name: String?, _ source: StudyAnswers, _ path: String) throws
        -> Instrument
    {
        let study = source.study
        let answered = study.instruments.filter { instrument in
            source.counts.contains { $0.instrument == instrument.id && $0.count > 0 }
        }
        let known = answered.map(\.id.text)
        if let name {
            if let instrument = answered.first(where: { $0.id.text == name }) { return instrument }
            throw AnalyseStudyProblem.unknownInstrument(name, known: known, path: path)
        }
        let primary = study.about.measures.first { $0.id == study.about.primary?.measure }?.scored
        if let instrument = answered.first(where: { $0.id == primary?.instrument }) { return instrument }
        guard let only = answered.first, answered.count == 1 else {
            throw AnalyseStudyProblem.whichInstrument(known: known, path: path)
        }
        return only
    }

    /// - Parameters:
    ///   - by: "site", or attributes.
    ///   - also: attributes that are needed besides.
    ///   - scheme: whose bands are wanted.
    /// - Returns: all responses, scored, and what to do with them.
    /// - Throws: ``AnalyseStudyProblem`` for an attribute that nobody has.
    public func analysis(
        by: [String] = [], also: [String] = [], bands scheme: BandScheme? = nil
    ) throws -> StudyAnalysis {
        let attributes = (by + also).filter { $0 != StudyAnalysis.site }
        let name = ([instrument.id.text, rule.id.text, scheme?.id.text ?? ""] + attributes).joined(
            separator: "/")
        let people = try source.kept(name) {
            var scoring = StudyScoring(study, instrument, rule: rule, bands: scheme, by: attributes)
            try source.responses(instrument) { try scoring.add($0) }
            return scoring.scored()
        }
        for name in attributes where !people.knownAttributes.contains(name) {
            throw AnalyseStudyProblem.unknownGroup(
                name, known: [StudyAnalysis.site] + people.knownAttributes, path: path)
        }
        return StudyAnalysis(study, people, from: from, to: to, by: by)
    }

    /// A norm of the instrument.
    ///
    /// - Throws: ``AnalyseStudyProblem`` for one that it does not have.
    public func norm(_ name: String) throws -> Norm {
        if let norm = instrument.norm(name) { return norm }
        throw AnalyseStudyProblem.unknownPart(
            name, noun: "norm", option: "--norm", known: instrument.norms.map(\.id.text), path: path)
    }

    /// The scheme of bands that was asked for, or that the study names.
    ///
    /// - Throws: ``AnalyseStudyProblem`` where there is none, and for one on the sample itself.
    public func scheme(_ name: String?) throws -> BandScheme {
        guard let wanted = name ?? study.about.bandSchemes[instrument.id] else {
            throw AnalyseStudyProblem.whichBands(
                instrument: instrument.id.text, known: instrument.bandSchemes.map(\.id.text), path: path)
        }
        guard let scheme = instrument.bandScheme(wanted) else {
            throw AnalyseStudyProblem.unknownPart(
                wanted, noun: "band scheme", option: "--bands",
                known: instrument.bandSchemes.map(\.id.text), path: path)
        }
        if case .t(Norm.sample) = scheme.basis {
            throw AnalyseStudyProblem.sampleBands(scheme.id.text, path: path)
        }
        return scheme
    }
}
