public import Statistics

/// Who answered at each wave, as far as the study knows who was asked.
public struct WaveAnswers: Equatable, Sendable {
    public let waves: [AtWave]

    public struct AtWave: Equatable, Sendable {
        public let wave: Wave.ID
        public let title: String
        /// Participants whom the study lists and who did not withdraw; `nil` where it lists none.
        public let listed: Int?
        /// Of the listed those with a form.
        public let listedAnswered: Int
        /// Everybody with a form.
        public let answered: Int
        /// With a score on the subscale that leads.
        public let scored: Int

        /// Of the listed.
        public var share: Proportion? { listed.flatMap { Proportion(listedAnswered, of: $0) } }
    }
}

/// Who stayed from the earlier wave to the later one, and whether those who left were others.
public struct Attrition: Equatable, Sendable, Tested {
    /// People with a score at both waves.
    public let stayed: Int
    /// With one at the earlier wave, who did not answer at the later one.
    public let left: Int
    /// With one at the later wave, who did not answer at the earlier one.
    public let joined: Int
    /// Who answered at both and cannot be scored: neither stayed nor left.
    public let unscored: Unscored
    /// Leavers against stayers at the earlier wave.
    public let first: TwoGroups

    /// Of those with a score at the earlier wave, without those who answered again and cannot be scored.
    public var share: Proportion? { Proportion(stayed, of: stayed + left) }

    /// - Parameters:
    ///   - before: the earlier score of each person; `nil` where there is none.
    ///   - after: the later one, in the same order; as many.
    ///   - answeredBoth: whether there are forms of both waves, in the same order; as many.
    public init(before: [Double?], after: [Double?], answeredBoth: [Bool]) {
        let pairs = zip(zip(before, after), answeredBoth).map { (before: $0.0, after: $0.1, answered: $1) }
        let stayers = pairs.compactMap { $0.after == nil ? nil : $0.before }
        let leavers = pairs.compactMap { $0.after == nil && !$0.answered ? $0.before : nil }
        stayed = stayers.count
        left = leavers.count
        joined = pairs.count { $0.before == nil && $0.after != nil && !$0.answered }
        unscored = Unscored(before: before, after: after, answeredBoth: answeredBoth)
        first = TwoGroups(
            NamedSample("leavers", title: "Left after it", leavers),
            NamedSample("stayers", title: "Answered again", stayers))
    }

    public var leadingP: Double? { first.leadingP }
}

extension StudyAnalysis {
    /// Who answered at each wave: everybody, and each group. Attributes of those who never answered are those of the
    /// study's list.
    public func answers() -> [Finding<WaveAnswers>] {
        let refused = study.refusedRespondents
        let listed = study.participants.filter { !refused.contains($0.id.text) }
        let outcome = AnalysedOutcome(id: "answers", title: "Answers")
        return groups.map { group in
            let names = Set(group.members.map { people.people[$0].respondent })
            let answeredSomewhere = Set(people.people.map(\.respondent))
            let asked = listed.filter { person in
                answeredSomewhere.contains(person.id.text)
                    ? names.contains(person.id.text)
                    : group.parts.allSatisfy { value(of: person, $0) == $0.value }
            }
            return Finding(outcome, group: group.parts, waveAnswers(group.members, asked))
        }
    }

    private func value(of person: Participant, _ part: GroupPart) -> String {
        part.name == StudyAnalysis.site ? person.site?.text ?? "" : person.attributes[part.name] ?? ""
    }

    private func waveAnswers(_ members: [Int], _ listed: [Participant]) -> WaveAnswers {
        let names = Set(listed.map(\.id.text))
        return WaveAnswers(
            waves: study.about.waves.enumerated().map { place, wave in
                let answered = members.filter { people.people[$0].answered[place] }
                return WaveAnswers.AtWave(
                    wave: wave.id, title: wave.title.text,
                    listed: study.participants.isEmpty ? nil : listed.count,
                    listedAnswered: answered.count { names.contains(people.people[$0].respondent) },
                    answered: answered.count,
                    scored: subscales.first.map { subscale in
                        people.scores(subscale, at: place, of: members).count { $0 != nil }
                    } ?? 0)
            })
    }

    /// Who stayed, and whether those who left were others at the first wave.
    public func attrition() -> [Finding<Attrition>] {
        findings { subscale, members in
            let measured = measured(members)
            if measured.isEmpty, members.count < people.people.count { return nil }
            return Attrition(
                before: people.scores(subscale, at: from, of: measured),
                after: people.scores(subscale, at: to, of: measured), answeredBoth: answeredBoth(measured))
        }
    }
}
