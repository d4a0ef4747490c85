/// The answers to the items of each subscale at one wave, in points, those that count backwards turned round.
public struct ItemAnswers: Sendable {
    private let instrument: Instrument
    private let wave: Wave.ID
    private let refused: Set<String>
    /// For each subscale the places of its items on the form, and the points of each option.
    private let rows: [[(position: Int, points: [Int])]]
    private var forms: [[(site: Site.ID, points: [Double?])]]
    private let study: Study

    /// - Parameters:
    ///   - study: whose responses will come.
    ///   - instrument: one of the study's.
    ///   - wave: forms of others are left out.
    public init(_ study: Study, _ instrument: Instrument, at wave: Wave.ID) {
        self.study = study
        self.instrument = instrument
        self.wave = wave
        refused = study.refusedRespondents
        let positions = instrument.items.map(\.id).places
        rows = instrument.subscales.map { subscale in
            subscale.items.compactMap { item in
                positions[item].map { ($0, subscale.points(of: item, on: instrument.scale)) }
            }
        }
        forms = instrument.subscales.map { _ in [] }
    }

    /// - Throws: ``ScoringProblem`` when the response is not one to this version of the instrument.
    public mutating func add(_ response: Response) throws(ScoringProblem) {
        guard response.wave == wave, !refused.contains(response.respondent) else { return }
        guard response.answers.count == instrument.items.count else {
            throw .wrongLength(answers: response.answers.count, items: instrument.items.count)
        }
        for (index, row) in rows.enumerated() {
            let points = row.map { position, points in
                response.answers[position].flatMap { points.element($0) }.map { Double($0) }
            }
            forms[index].append((response.site, points))
        }
    }

    /// Each subscale of two items or more, for everybody and, where asked for, at each site.
    public func consistency(bySite: Bool = false) -> [Finding<ItemConsistency>] {
        zip(instrument.subscales, forms).flatMap { subscale, forms -> [Finding<ItemConsistency>] in
            guard subscale.items.count > 1 else { return [] }
            let outcome = AnalysedOutcome(id: subscale.id.text, title: subscale.title.text)
            func finding(_ group: [GroupPart], _ forms: [[Double?]]) -> Finding<ItemConsistency> {
                Finding(
                    outcome, group: group,
                    ItemConsistency(
                        items: subscale.items.map(\.text), forms: forms, points: points(of: subscale)))
            }
            let sites = bySite ? study.sitesInOrder : []
            return [finding([], forms.map(\.points))]
                + sites.compactMap { site in
                    let own = forms.filter { $0.site == site.id }.map(\.points)
                    guard !own.isEmpty else { return nil }
                    return finding(
                        [GroupPart(StudyAnalysis.site, site.id.text, title: site.label.text)], own)
                }
        }
    }

    /// From the lowest points of an answer to the highest.
    private func points(of subscale: Subscale) -> ClosedRange<Int>? {
        let points = subscale.points ?? instrument.scale.options.map(\.value)
        guard let low = points.min(), let high = points.max() else { return nil }
        return low...high
    }
}
