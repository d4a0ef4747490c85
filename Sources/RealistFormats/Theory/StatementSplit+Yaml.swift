import struct Realist.Configuration
import Realist

extension YamlShape where Value == StatementSplit {
    static var statementSplit: Self {
        .keys(of: "a split of a statement") { keys in
            // Both statements, and explanations, may be gone by now: that they were split is still told.
            let from: Statement.ID? = keys.required("from", .identifier())
            let into: Statement.ID? = keys.required("into", .newId("split of a statement"))
            let configurations: [Configuration.ID] = keys.list("configurations", of: .identifier())
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let change: TheoryChange.ID? = keys.optional("change", .id(of: "change of the theory"))
            if let from, from == into {
                keys.add(StudyProblem.splitFromItself(from.text, at: keys.location(of: "into")))
            }
            guard let from, let into, let on, let by else { return nil }
            return StatementSplit(
                from: from, into: into, configurations: configurations, on: on, by: by, change: change)
        }
    }
}

extension StatementSplit {
    func write(_ keys: inout YamlKeys) {
        keys.add("from", from)
        keys.add("into", into)
        keys.add("configurations", configurations)
        keys.add("on", on)
        keys.add("by", by)
        keys.add("change", change)
    }
}
