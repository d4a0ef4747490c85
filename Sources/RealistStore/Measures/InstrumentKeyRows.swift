internal import GRDB
internal import Realist

extension ScoringKey {
    func write(_ object: inout ObjectCells) {
        for item in items {
            object.add("instrumentItem") {
                $0.put("itemId", item.id)
                $0.put("wording", item.wording)
            }
        }
        for option in scale.options {
            object.add("instrumentOption") {
                $0.put("value", option.value)
                $0.put("label", option.label)
            }
        }
        for subscale in subscales {
            object.add("instrumentSubscale") {
                $0.put("subscaleId", subscale.id)
                $0.put("title", subscale.title)
                $0.put("method", subscale.method.code)
                $0.put("factor", subscale.method.factor)
                $0.put(code: "better", subscale.better)
            }
            subscale.writePoints(&object)
            for (list, items) in [("items", subscale.items), ("reversed", subscale.reversed)] {
                for item in items {
                    object.add("instrumentSubscaleItem") {
                        $0.put("subscaleId", subscale.id)
                        $0.put("list", list)
                        $0.put("itemId", item)
                    }
                }
            }
        }
        for rule in missingRules {
            object.add("instrumentMissingRule") {
                $0.put("ruleId", rule.id)
                $0.put("title", rule.title)
                $0.put("percent", rule.percent)
                $0.put("whose", rule.whose)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let options = try object.rows("instrumentOption").map {
            try AnswerScale.Option(value: $0.get("value"), label: $0.wording("label"))
        }
        guard let scale = AnswerScale(options) else {
            throw RowProblem.column("instrumentOption", holds: "no scale")
        }
        let parts = object.rows("instrumentSubscaleItem")
        func items(_ subscale: Subscale.ID, _ list: String) throws -> [Instrument.Item.ID] {
            try parts.filter { try $0.get("subscaleId") == subscale.text && $0.get("list") == list }
                .map { try $0.get("itemId") }
        }
        try self.init(
            items: object.rows("instrumentItem").map {
                try Instrument.Item(id: $0.get("itemId"), wording: $0.maybeWording("wording"))
            },
            scale: scale,
            subscales: object.rows("instrumentSubscale").map { row in
                let id: Subscale.ID = try row.get("subscaleId")
                return try Subscale(
                    id: id, title: row.wording("title"), items: items(id, "items"),
                    reversed: items(id, "reversed"), points: Subscale.points(of: id, object),
                    method: Subscale.Method(row, of: id, object), better: row.code("better"))
            },
            missingRules: object.rows("instrumentMissingRule").map { row in
                let percent: Int = try row.get("percent")
                guard (1...100).contains(percent) else {
                    throw RowProblem.column("percent", holds: "\(percent)")
                }
                return try MissingRule(
                    id: row.get("ruleId"), title: row.wording("title"), percent: percent,
                    whose: row.wording("whose"))
            },
            defaultRule: object.own.get("defaultRuleId"))
    }
}
