import Realist

// What the most values of a study are, in the order of their properties.

extension Statement: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("id", id)
            $0.part("text", text)
            $0.part("level", level)
            $0.part("broader", broader)
            $0.part("question", question)
            $0.part("aliases", aliases)
            $0.part("note", note)
        }
    }
}

extension Configuration: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("id", id)
            $0.part("label", label)
            $0.part("title", title)
            $0.part("stage", stage)
            $0.part("forWhom", forWhom)
            $0.part("intervention", intervention)
            $0.part("context", context)
            $0.part("resource", resource)
            $0.part("reasoning", reasoning)
            $0.part("outcome", outcome)
            $0.part("mixed", mixed)
            $0.part("transfer", transfer)
            $0.part("backing", backing)
            $0.part("note", note)
            $0.part("revision", revision)
            $0.part("archived", archived)
        }
    }
}

extension ContextLink: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("statement", statement)
            $0.part("need", need)
            $0.part("group", group)
            $0.part("wording", wording)
        }
    }
}

extension ResourceLink: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("statement", statement)
            $0.part("wording", wording)
        }
    }
}

extension ReasoningLink: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("statement", statement)
            $0.part("whose", whose)
            $0.part("wording", wording)
        }
    }
}

extension OutcomeLink: WritesItself {
    func write(to writing: inout CanonicalWriting) {
        writing.parts {
            $0.part("statement", statement)
            $0.part("value", value)
            $0.part("wording", wording)
        }
    }
}
