import Realist

// What the most values of the record of a study are, in the order of their properties.

extension Day: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("year", year)
            $0.part("month", month)
            $0.part("day", day)
        }
    }
}

extension Figure: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("id", id)
            $0.part("page", page)
            $0.part("instrument", instrument)
            $0.part("subscale", subscale)
            $0.part("wave", wave)
            $0.part("groupKind", groupKind)
            $0.part("group", group)
            $0.part("statistic", statistic)
            $0.part("value", value)
            $0.part("status", status)
        }
    }
}

extension Judgement: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("site", site)
            $0.part("configuration", configuration)
            $0.part("subgroup", subgroup)
            $0.part("revision", revision)
            $0.part("finding", finding)
            $0.part("reason", reason)
            $0.part("excerpts", excerpts)
            $0.part("on", on)
            $0.part("by", by)
            $0.part("lookAgain", lookAgain)
        }
    }
}

extension Adaptation.Step: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("to", to)
            $0.part("on", on)
            $0.part("note", note)
        }
    }
}

extension ProfileAnswer: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("statement", statement)
            $0.part("answer", answer)
            $0.part("on", on)
            $0.part("by", by)
            $0.part("note", note)
            $0.part("evidence", evidence)
        }
    }
}

extension Decision: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("site", site)
            $0.part("recommendation", recommendation)
            $0.part("choice", choice)
            $0.part("reason", reason)
            $0.part("on", on)
            $0.part("workshop", workshop)
            $0.part("toldBy", toldBy)
        }
    }
}

extension Recommendation.Link: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("configuration", configuration)
            $0.part("does", does)
        }
    }
}

extension TransferNote: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("tested", tested)
            $0.part("notTested", notTested)
            $0.part("check", check)
        }
    }
}
