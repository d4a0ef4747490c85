internal import GRDB
import struct Realist.Configuration
internal import Realist

/// Its revision is not among its columns: it is the number of the present version.
extension Configuration: Stored {
    static let stored = StoredKind(
        "configuration",
        parts: [
            "configurationContext", "configurationResource", "configurationReasoning", "configurationOutcome",
            "configurationBacking",
        ])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("label", label)
        object.own.put("title", title)
        object.own.put("stageId", stage)
        object.own.put("forWhom", forWhom)
        object.own.put("intervention", intervention)
        object.own.put("mixed", mixed)
        object.own.put("transferTested", transfer?.tested)
        object.own.put("transferNotTested", transfer?.notTested)
        object.own.put("transferCheck", transfer?.check)
        object.own.put("note", note)
        object.own.put("archived", archived)
        for link in context {
            object.add("configurationContext") {
                $0.put("statementId", link.statement)
                $0.put(code: "need", link.need)
                $0.put("anyOf", link.group)
                $0.put("wording", link.wording)
            }
        }
        for link in resource {
            object.add("configurationResource") {
                $0.put("statementId", link.statement)
                $0.put("wording", link.wording)
            }
        }
        for link in reasoning {
            object.add("configurationReasoning") {
                $0.put("statementId", link.statement)
                $0.put("whose", link.whose)
                $0.put("wording", link.wording)
            }
        }
        for link in outcome {
            object.add("configurationOutcome") {
                $0.put("statementId", link.statement)
                $0.put(code: "value", link.value)
                $0.put("wording", link.wording)
            }
        }
        object.add("configurationBacking", "referenceId", backing)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var transfer: TransferNote?
        if let tested = try own.maybeWording("transferTested") {
            transfer = try TransferNote(
                tested: tested, notTested: own.wording("transferNotTested"),
                check: own.maybeWording("transferCheck"))
        }
        try self.init(
            id: own.get("id"), label: own.get("label"), title: own.wording("title"),
            stage: own.get("stageId"),
            forWhom: own.maybeWording("forWhom"), intervention: own.maybeWording("intervention"),
            context: object.rows("configurationContext").map {
                try ContextLink(
                    statement: $0.get("statementId"), need: $0.code("need"), group: $0.maybe("anyOf"),
                    wording: $0.maybeWording("wording"))
            },
            resource: object.rows("configurationResource").map {
                try ResourceLink(statement: $0.get("statementId"), wording: $0.maybeWording("wording"))
            },
            reasoning: object.rows("configurationReasoning").map {
                try ReasoningLink(
                    statement: $0.get("statementId"), whose: $0.maybeWording("whose"),
                    wording: $0.maybeWording("wording"))
            },
            outcome: object.rows("configurationOutcome").map {
                try OutcomeLink(
                    statement: $0.get("statementId"), value: $0.code("value"),
                    wording: $0.maybeWording("wording"))
            },
            mixed: own.maybeWording("mixed"), transfer: transfer,
            backing: object.list("configurationBacking", "referenceId"), note: own.maybeWording("note"),
            revision: object.number, archived: own.maybe("archived"))
    }
}
