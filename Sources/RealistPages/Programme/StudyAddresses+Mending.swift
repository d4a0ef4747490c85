public import Realist

extension StudyAddresses {
    /// Where what a question asks about is mended; `nil` where the app has no page for it.
    public func mending(_ question: Question) -> String? {
        if question.kind == .standsWithoutQuestion { return noteOn(question.place) }
        let place = question.place.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        switch place.first {
        case "round": return id(place, 1).map { round($0) }
        case "configuration": return id(place, 1).flatMap { explanation($0, asked: question.kind) }
        case "statement": return id(place, 1).map { editStatement($0) }
        case "decision":
            guard let site = id(place, 1, of: Site.self), let advice = id(place, 2, of: Recommendation.self)
            else { return nil }
            return decision(site, advice)
        case "change": return id(place, 1, of: Adaptation.self).map { logged($0) }
        case "site":
            return id(place, 1, of: Site.self).map { question.kind == .notApproved ? approval($0) : site($0) }
        case "recommendation": return id(place, 1, of: Recommendation.self).map { recommendation($0) }
        case "wave": return question.kind == .waveWithoutResponses ? responses : nil
        case "judgement":
            guard let site = id(place, 1, of: Site.self), let own = id(place, 2, of: Configuration.self)
            else { return nil }
            return judge(own, at: site)
        case "overall": return id(place, 2).map { judgeOverall($0) }
        case "contrast": return id(place, 1, of: Contrast.self).map { theoryLink(.contrast, $0.text) }
        case "rivals": return id(place, 1, of: Rivalry.self).map { theoryLink(.rivals, $0.text) }
        case "theory": return newSnapshot
        default: return nil
        }
    }

    /// - `place`: the kind that was let stand, and where.
    private func noteOn(_ place: String) -> String? {
        let parts = place.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let kind = Question.Kind(rawValue: String(parts[0])) else { return nil }
        return letStand(kind, at: String(parts[1]))
    }

    private func id<Kind>(_ place: [String], _ part: Int, of: Kind.Type = Kind.self) -> Identifier<Kind>? {
        place.count > part ? Identifier<Kind>(place[part]) : nil
    }

    private func explanation(_ id: Configuration.ID, asked kind: Question.Kind) -> String {
        switch kind {
        case .noReasoning, .missingPart, .activityAsMechanism, .bareContext, .noForWhom, .noTransferNote:
            editExplanation(id)
        case .revisionMissing: explanationHistory(id)
        case .onlySupports: explanationReadings(id)
        case .unjudged: judgeOverall(id)
        default: explanation(id)
        }
    }
}
