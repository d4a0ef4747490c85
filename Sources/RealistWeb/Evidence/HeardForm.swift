internal import Realist
internal import RealistPages

/// What is known of somebody who was heard, as the form has it, and back. Pure.
struct HeardForm: Sendable {
    let person: Participant.ID
    let sites: Set<Site.ID>

    static func fields(_ words: Words, in theory: WorkingTheory) -> [Merging.Field] {
        func consent(_ name: String) -> Merging.Field {
            Merging.Field(
                name: name, names: [name], label: words["app.sources.heard.\(name)"], mayKeepBoth: false
            ) { words["app.sources.heard.consent-\($0[name].isEmpty ? "unknown" : $0[name])"] }
        }
        return [
            Merging.Field(
                name: "site", names: ["site"], label: words["app.sources.field.site"], mayKeepBoth: false
            ) { answers in Site.ID(answers["site"]).map { theory.siteName($0) } ?? "" },
            Merging.Field(
                name: "attributes", names: ["attributes"], label: words["app.sources.heard.attributes"],
                mayKeepBoth: false
            ) { HeardForm.lines($0["attributes"]).joined(separator: "\n") },
            consent("interview"), consent("quotes"),
        ]
    }

    static func answers(_ person: Participant?) -> Answers {
        var answers = Answers()
        guard let person else { return answers }
        answers["site"] = person.site?.text ?? ""
        answers["attributes"] = person.attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            .joined(separator: "\n")
        answers["interview"] = code(person.consents.interview)
        answers["quotes"] = code(person.consents.quotes)
        return answers
    }

    private static func code(_ said: Bool?) -> String { said.map { $0 ? "yes" : "no" } ?? "unknown" }

    private static func said(_ code: String) -> Bool? {
        switch code {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    static func typed(_ answers: Answers) -> HeardTyped {
        var typed = HeardTyped()
        typed.site = answers["site"]
        typed.attributes = answers["attributes"]
        typed.interview = answers["interview"]
        typed.quotes = answers["quotes"]
        return typed
    }

    func participant(_ answers: Answers, base: Participant?) -> Turn<Participant> {
        var (wrong, leading): ([String], [String]) = ([], [])
        var attributes: [String: String] = [:]
        for line in HeardForm.lines(answers["attributes"]) {
            let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, !parts[1].isEmpty, parts[1].unicodeScalars.count <= 100,
                Identifier<Participant>(parts[0]) != nil, attributes[parts[0]] == nil
            else {
                wrong.append(line)
                continue
            }
            let isKnown = base?.attributes[parts[0]] == parts[1]
            if !isKnown, Identifying.column(named: parts[0]) != nil || Identifying.value(parts[1]) != nil {
                leading.append(parts[0])
            }
            attributes[parts[0]] = parts[1]
        }
        var faults: Set<HeardTyped.Fault> = []
        if !wrong.isEmpty { faults.insert(.attributes(wrong)) }
        if !leading.isEmpty { faults.insert(.leading(leading)) }
        guard faults.isEmpty else { return .faults(AnswerFault.all(faults) { .heard($0) }) }
        var made = base ?? Participant(id: person)
        made.site = Site.ID(answers["site"]).flatMap { sites.contains($0) ? $0 : nil }
        made.attributes = attributes
        made.consents.interview = HeardForm.said(answers["interview"])
        made.consents.quotes = HeardForm.said(answers["quotes"])
        return .value(made)
    }
}
