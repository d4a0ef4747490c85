extension Study {
    /// Every question that this study gives rise to and nobody let stand, errors among them.
    ///
    /// - Parameters:
    ///   - responses: how many responses each instrument has at each wave; a pair that is not there has none.
    ///   - series: what there is of each series of the indicators; `nil` where nobody looked.
    ///   - logged: which months each network has logged; `nil` where that is not known.
    ///   - today: what lies after it is asked about; `nil` where nothing is known of the day.
    /// - Returns: questions in the order of ``Question/Kind``, and then in the study's.
    public func questions(
        responses: [ResponseCount], series: [SeriesSummary]? = nil, logged: Set<LoggedMonth>? = nil,
        on today: Day? = nil
    ) -> [Question] {
        asked(responses: responses, series: series, logged: logged, on: today).open
    }

    /// The same, with what was let stand beside it.
    ///
    /// - `notAsked`: kinds that cannot be asked because only a part of the study was read.
    /// - `digest`: SHA-256 of a text, in hexadecimal, to prove allocations by; without it their digests are not looked at.
    public func asked(
        responses: [ResponseCount], series: [SeriesSummary]? = nil, logged: Set<LoggedMonth>? = nil,
        on today: Day? = nil, notAsked: Set<Question.Kind> = [], digest: ((String) -> String)? = nil
    ) -> AskedQuestions {
        let study = working
        let all =
            study.theory.questions.filter { !isUsedAside($0) } + study.proposalQuestions
            + study.programmeQuestions + (today.map(study.questionsOfLaterDays) ?? [])
            + study.evidenceQuestions + study.codebookQuestions + study.roundQuestions
            + study.waveQuestions
            + study.measureQuestions(responses: responses, on: today)
            + study.indicatorQuestions(series: series)
            + study.allocationQuestions(digest: digest)
            + study.networkQuestions(logged: logged, on: today)
        var withoutAnswer: Set<Question.Kind> = series == nil ? Question.Kind.ofFigures : []
        if today == nil {
            withoutAnswer.formUnion([
                .joinedLater, .agreedLater, .eventUnattended, .reviewOverdue, .quickWinOverdue,
            ])
        }
        if today == nil || logged == nil { withoutAnswer.insert(.monthNotLogged) }
        return AskedQuestions(
            all, standing: standingQuestions, notAsked: notAsked.union(withoutAnswer))
    }

    /// Whether only an explanation that is put aside uses a statement: it is needed should that come back.
    private func isUsedAside(_ question: Question) -> Bool {
        guard question.kind == .orphan else { return false }
        return theory.archived.contains { configuration in
            let used =
                configuration.context.map(\.statement) + configuration.resource.map(\.statement)
                + configuration.reasoning.map(\.statement) + configuration.outcome.map(\.statement)
            return used.contains { "statement \($0)" == question.place }
        }
    }
}

/// How many responses an instrument has at a wave.
public struct ResponseCount: Equatable, Sendable {
    public let instrument: Instrument.ID
    public let wave: Wave.ID
    public let count: Int

    public init(instrument: Instrument.ID, wave: Wave.ID, count: Int) {
        self.instrument = instrument
        self.wave = wave
        self.count = count
    }
}
