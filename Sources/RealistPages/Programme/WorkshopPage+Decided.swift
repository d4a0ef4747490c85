public import Realist

/// What was decided at a workshop and may become a change: a line of its record, or a decision on a recommendation.
public enum WorkshopSource: Hashable, Sendable {
    case line(String)
    case recommendation(Recommendation.ID)

    /// The field of the form that begins the change.
    public var field: HiddenField {
        switch self {
        case .line(let text): HiddenField(WorkshopSource.line, text)
        case .recommendation(let id): HiddenField(WorkshopSource.recommendation, id.text)
        }
    }

    public static let line = "line"
    public static let recommendation = "about"
}

/// What became of a decision.
public enum WorkshopFate: Equatable, Sendable {
    case change(Adaptation)
    /// Somebody has begun to record it.
    case draft(String)

    var change: Adaptation? {
        if case .change(let change) = self { change } else { nil }
    }

    var draft: String? {
        if case .draft(let id) = self { id } else { nil }
    }
}

extension WorkshopPage {
    static func lines(
        _ content: Content, _ around: Surroundings, _ addresses: StudyAddresses, mayWrite: Bool
    ) -> (decided: [Decided], recommendations: [Decided]) {
        let words = around.words
        let (site, language) = (content.site.id, content.language)
        func decided(
            _ source: WorkshopSource, _ text: String, href: String? = nil, _ decision: Decision? = nil
        ) -> Decided {
            let fate = content.fates[source]
            // What is not done, or not yet, is nothing to record.
            let mayBecome = mayWrite && fate == nil && decision?.choice.leadsToChange != false
            return Decided(
                text: text, href: href,
                choice: decision.map { words["app.lead.choice.\($0.choice.rawValue)"] },
                reason: decision?.reason?.text(in: language),
                change: fate?.change.map { Change($0, at: addresses, language, words) },
                recorded: fate == nil
                    ? decision.flatMap { content.latest[$0.recommendation] }.map {
                        Change($0, at: addresses, language, words)
                    } : nil,
                draft: fate?.draft.map {
                    Link(text: words["app.workshops.page.finish"], href: addresses.goOn(site, $0))
                },
                make: mayBecome
                    ? Make(
                        action: addresses.workshop(site, content.workshop.id, .change),
                        token: around.person?.token ?? "", field: source.field, about: text) : nil)
        }
        return (
            content.workshop.decided.map { decided(.line($0.text), $0.text(in: language)) },
            content.recommendations.compactMap { recommendation in
                content.decisions.first { $0.recommendation == recommendation.id }.map { decision in
                    decided(
                        .recommendation(recommendation.id),
                        "\(recommendation.label). \(recommendation.title.text(in: language))",
                        href: addresses.decision(site, recommendation.id), decision)
                }
            }
        )
    }
}

extension Decision.Choice {
    /// Whether something is done because of it.
    public var leadsToChange: Bool {
        switch self {
        case .alreadyDoing, .adopt, .adapt: true
        case .reject, .later, .undecided: false
        }
    }
}
