import Realist

// The part of an instrument's file that decides the numbers.

extension InstrumentFile {
    static func scoringKey(_ file: inout MapReader) -> ScoringKey? {
        let scale = file.required("scale", scale)
        let items = file.required("items", .list(of: item))
        let subscales = file.required("subscales", .list(of: subscale(on: scale)))
        let rules = file.required("missing-rules", .list(of: missingRule(of: subscales ?? [])))
        let standard: MissingRule.ID? = file.required("default-rule", .id(of: "missing rule"))
        guard let scale, let items, let subscales, let rules, let standard else { return nil }
        do throws(KeyProblem) {
            return try ScoringKey(
                items: items, scale: scale, subscales: subscales, missingRules: rules, defaultRule: standard)
        } catch {
            // All else was told with its own place: what is there twice, and references that lead nowhere.
            if items.isEmpty { file.add(Placed(error, at: file.location(of: "items"))) }
            if subscales.isEmpty { file.add(Placed(error, at: file.location(of: "subscales"))) }
            return nil
        }
    }

    private static var scale: YamlShape<AnswerScale> {
        let options = YamlShape<[AnswerScale.Option]>.list(
            of: .keys(of: "an answer") { option in
                let value = option.required("value", .integer(in: AnswerScale.values))
                let label = option.required("label", .text)
                guard let value, let label else { return nil }
                return AnswerScale.Option(value: value, label: label)
            })
        return YamlShape { node, name, findings in
            guard let options = options.read(node, name, &findings) else { return nil }
            if let scale = AnswerScale(options) { return scale }
            findings.add(InstrumentFileProblem.scale(at: findings.place(of: node)))
            return nil
        }
    }

    private static var item: YamlShape<Instrument.Item> {
        .keys(of: "an item") { item in
            let id: Instrument.Item.ID? = item.required("id", .newId(nouns.item))
            let wording = item.optional("wording", .text)
            return id.map { Instrument.Item(id: $0, wording: wording) }
        }
    }

    private static func missingRule(of subscales: [Subscale]) -> YamlShape<MissingRule> {
        .keys(of: "a missing-answer rule") { part in
            let id: MissingRule.ID? = part.required("id", .newId("missing rule"))
            let title = part.required("title", .text)
            let percent = part.required("percent", .integer(in: 1...100))
            let whose = part.required("whose", .text)
            guard let id, let title, let percent, let whose else { return nil }
            let rule = MissingRule(id: id, title: title, percent: percent, whose: whose)
            if let table = subscales.first(where: { !$0.allows(rule) }) {
                let problem = KeyProblem.tableNeedsAllAnswers(table.id, id)
                part.add(Placed(problem, at: part.location(of: "percent")))
                return nil
            }
            return rule
        }
    }
}
