extension Study {
    /// What may be shown to the world: this study after consent, approval and disclosure control, beside all
    /// that its releases told. What is not plainly allowed is left out.
    ///
    /// - Parameters:
    ///   - scores: of each scored measure, made from all responses; a measure without is not published.
    ///   - coded: which passages carry which codes; without it no themes are published.
    ///   - day: the day that the site carries.
    /// - Returns: the same for the same study, scores, codings and day, on every machine.
    public func publication(of scores: [OutcomeScores], coded: CodedPassages? = nil, on day: Day)
        -> Publication
    {
        publication(with: outcomes(of: scores), coded: coded, on: day)
    }

    /// Outcomes under disclosure control: what takes longest of a publication, made once where several publications of
    /// the same figures are wanted.
    public func outcomes(of scores: [OutcomeScores]) -> StudyOutcomes {
        StudyOutcomes(controlled: controlledOutcomes(scores))
    }

    /// The same as ``publication(of:coded:on:)`` with outcomes that were made of this study's figures before.
    ///
    /// `number` is that of a release that was made before; a new one comes after the last.
    public func publication(
        with made: StudyOutcomes, coded: CodedPassages? = nil, on day: Day, number: Int? = nil
    ) -> Publication {
        // What is put aside is not published.
        if !theory.archived.isEmpty {
            return working.publication(with: made, coded: coded, on: day, number: number)
        }
        let outcomes = made.controlled
        let meetings = workshops.map(published)
        let sites = ApprovedSites(of: self, workshops: meetings)
        let pages = sitesInOrder.map { sites.published($0, on: day) }
        let approved = Set(self.sites.filter(\.isApproved).map(\.id))
        let quotes = quotes(on: day)
        let literature = citedLiterature(on: day)
        let shownMeetings = meetings.filter { $0.site == nil } + pages.flatMap { $0.page?.workshops ?? [] }
        return Publication(
            about: about, on: day, theory: publishedTheory(workshops: Set(shownMeetings.map(\.id))),
            recommendations: recommendations,
            materials: materials.filter { $0.site.map(approved.contains) ?? true },
            sites: pages, workshops: meetings.filter { $0.site == nil },
            judgements: publishedJudgements(naming: literature),
            evidence: PublishedEvidence(
                quotes: quotes.shown, sources: sourceCounts, readings: readingCounts(on: day),
                themes: publishedThemes(coded, on: day), literature: literature,
                literatureFlow: evidence.literature.records.isEmpty
                    ? nil : LiteratureFlow(evidence.literature), sample: publishedSample),
            outcomes: outcomes.published, figures: outcomes.figures,
            withheld: withheldFigures(outcomes) + quotes.withheld + withheldPages
                + withheldAttendance(shownMeetings),
            previous: releases.last, number: number ?? (releases.last?.number ?? 0) + 1,
            earlier: releases.map(EarlierRelease.init))
    }

    /// A site's lead has approved its pages as they are now.
    func hasApproved(_ site: Site.ID) -> Bool {
        sites.first { $0.id == site }?.isApproved ?? false
    }

    /// The theory and its history without passages, and without meetings that are not shown.
    private func publishedTheory(workshops: Set<Workshop.ID>) -> ProgrammeTheory {
        var shown = theory
        // Who did it is the team's.
        shown.statementSplits = []
        shown.changes = theory.changes.map { change in
            var change = change
            change.passages = []
            change.meeting = change.meeting.flatMap { workshops.contains($0) ? $0 : nil }
            return change
        }
        return shown
    }

    private func withheldFigures(_ outcomes: ControlledOutcomes) -> [Publication.Withheld] {
        outcomes.published.measures.flatMap { measure in
            [Figure.Status.small, .complement, .previousRelease].compactMap { status in
                let count = outcomes.figures.count {
                    $0.status == status && $0.instrument == measure.scored.instrument.text
                        && $0.subscale == measure.scored.subscale
                }
                guard count > 0, let reason = Publication.Withheld.Reason(status) else { return nil }
                return Publication.Withheld(
                    subject: .figures(
                        instrument: measure.scored.instrument, subscale: measure.scored.subscale),
                    reason: reason, count: count)
            }
        }
    }

    private var withheldPages: [Publication.Withheld] {
        sitesInOrder.filter { !hasApproved($0.id) }.map {
            Publication.Withheld(subject: .sitePage($0.id), reason: .notApproved, count: 1)
        }
    }

    private func withheldAttendance(_ meetings: [PublishedWorkshop]) -> [Publication.Withheld] {
        let count = meetings.count { $0.attendance == .withheld }
        guard count > 0 else { return [] }
        return [Publication.Withheld(subject: .attendance, reason: .tooFewPeople, count: count)]
    }
}

/// Outcomes as they may be shown, on their way into a publication. Nobody can look into them but by one.
public struct StudyOutcomes: Equatable, Sendable {
    let controlled: ControlledOutcomes

    /// Identifiers of withheld figures that are about too few people, or people who are all alike, themselves; the
    /// others protect them. For those who work with the study: it stands in no ``Publication``.
    public var fewThemselves: Set<String> { controlled.few }
}

extension Publication.Withheld.Reason {
    /// Why a figure is withheld; `nil` for one that is shown.
    public init?(_ status: Figure.Status) {
        switch status {
        case .shown: return nil
        case .small: self = .tooFewPeople
        case .complement: self = .givesAnotherAway
        case .previousRelease: self = .besideLastRelease
        }
    }
}
