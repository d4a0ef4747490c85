import Realist

extension YamlShape where Value == [Site] {
    /// The whole of `sites.yaml`.
    static var sites: Self {
        .keys(of: "the sites") { keys in keys.requiredList("sites", of: .site) }
    }
}

extension YamlShape where Value == Site {
    fileprivate static var site: Self {
        .keys(of: "a site") { keys in
            let id: Site.ID? = keys.required("id", .newId("site"))
            let label = keys.required("label", .text)
            let name = keys.optional("name", .string)
            let nameAgreed = keys.optional("name-agreed", .day)
            let kind = keys.required("kind", .text)
            let story = keys.optional("story", .text)
            let facts = keys.list("facts", of: .fact)
            let joined = keys.optional("joined", .day)
            let left = keys.optional("left", .day)
            let approved = keys.optional("approved", .pageApproval)
            let profile = keys.list("profile", of: .profileAnswer)
            let programme = keys.optional("programme", .programmeCard) ?? ProgrammeCard()
            if nameAgreed != nil, name == nil {
                keys.add(StudyProblem.agreedWithoutName(at: keys.location(of: "name-agreed")))
            }
            if let joined, let left, left < joined {
                keys.add(
                    StudyProblem.endsBeforeItBegins(from: joined, to: left, at: keys.location(of: "left")))
            }
            guard let id, let label, let kind else { return nil }
            return Site(
                id: id, label: label, name: name, nameAgreed: nameAgreed, kind: kind, story: story,
                facts: facts, joined: joined, left: left, approved: approved, profile: profile,
                programme: programme)
        }
    }
}

extension YamlShape where Value == Site.Fact {
    fileprivate static var fact: Self {
        .keys(of: "a fact") { keys in
            let label = keys.required("label", .text)
            let value = keys.required("value", .text)
            guard let label, let value else { return nil }
            return Site.Fact(label: label, value: value)
        }
    }
}

extension YamlShape where Value == Site.PageApproval {
    fileprivate static var pageApproval: Self {
        .keys(of: "the approval") { keys in
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let changed = keys.optional("changed", .day)
            guard let on, let by else { return nil }
            return Site.PageApproval(on: on, by: by, changed: changed)
        }
    }
}

extension YamlShape where Value == ProfileAnswer {
    fileprivate static var profileAnswer: Self {
        .keys(of: "an answer") { keys in
            let statement: Statement.ID? = keys.required("statement", .id(of: "statement"))
            let answer: ProfileAnswer.Answer? = keys.required("answer", .choice)
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let note = keys.optional("note", .text)
            let evidence: [Excerpt.ID] = keys.list("evidence", of: .id(of: "excerpt"))
            guard let statement, let answer, let on, let by else { return nil }
            keys.findings.mark("answer", at: keys.location(of: "answer"))
            return ProfileAnswer(
                statement: statement, answer: answer, on: on, by: by, note: note, evidence: evidence)
        }
    }
}

extension YamlShape where Value == ProgrammeCard {
    fileprivate static var programmeCard: Self {
        .keys(of: "the programme card") { keys in
            var points: [ProgrammeCard.Point: Wording] = [:]
            for point in ProgrammeCard.Point.allCases {
                points[point] = keys.optional(point.rawValue, .text)
            }
            return ProgrammeCard(points: points)
        }
    }
}

extension Site {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("label", label)
        keys.add("name", name)
        keys.add("name-agreed", nameAgreed)
        keys.add("kind", kind)
        keys.add("story", story)
        keys.add("facts", facts) { fact, inner in
            inner.add("label", fact.label)
            inner.add("value", fact.value)
        }
        keys.add("joined", joined)
        keys.add("left", left)
        if let approved {
            keys.add("approved") { inner in
                inner.add("on", approved.on)
                inner.add("by", approved.by)
                inner.add("changed", approved.changed)
            }
        }
        keys.add("profile", profile) { answer, inner in
            inner.add("statement", answer.statement)
            inner.add("answer", answer.answer)
            inner.add("on", answer.on)
            inner.add("by", answer.by)
            inner.add("note", answer.note)
            inner.add("evidence", answer.evidence)
        }
        keys.add("programme") { inner in
            for point in ProgrammeCard.Point.allCases { inner.add(point.rawValue, programme.points[point]) }
        }
    }
}
