internal import GRDB
internal import Realist

extension Adaptation: Stored {
    static let stored = StoredKind(
        "adaptation",
        parts: [
            "adaptationRecommendation", "adaptationCore", "adaptationConfiguration", "adaptationMeasure",
            "adaptationMaterial", "adaptationStep", "adaptationCode", "adaptationTheme", "adaptationWorkshop",
        ], isRestorable: true, site: "siteId", refresh: AdaptationLine.refresh)
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        writeOwn(&object.own)
        for bearing in recommendations {
            let position = object.add("adaptationRecommendation") {
                $0.put("recommendationId", bearing.recommendation)
                $0.put("coreKnown", bearing.coreKept != nil)
            }
            for part in bearing.coreKept ?? [] {
                object.add("adaptationCore") {
                    $0.put("bearing", position)
                    $0.put("corePartId", part)
                }
            }
        }
        object.add("adaptationConfiguration", "configurationId", configurations)
        object.add("adaptationMeasure", "measureId", measures)
        object.add("adaptationMaterial", "materialId", materials)
        object.add("adaptationTheme", "changeThemeId", themes)
        object.add("adaptationWorkshop", "workshopId", workshop.map { [$0] } ?? [])
        for step in steps {
            object.add("adaptationStep") {
                $0.put(code: "state", step.to)
                $0.put("roughDay", step.on)
                $0.put("note", step.note)
            }
        }
        frame?.write("frame", &object)
        frameIS?.write("frame-is", &object)
    }

    private func writeOwn(_ own: inout Cells) {
        own.put("siteId", site)
        own.put("title", title)
        own.put(code: "kind", kind)
        own.put("description", description)
        own.put("before", before)
        own.put("reason", reason)
        own.put("intended", intended)
        own.put("observed", observed)
        own.put("unintended", unintended)
        own.put("tookStaffTime", took.staffTime)
        own.put("tookMoney", took.money)
        own.put("tookAgreedBy", took.agreedBy)
        own.put("tookObstacles", took.obstacles)
        own.put("tookHelped", took.helped)
        own.put("nextStep", next?.step)
        own.put("nextOwner", next?.owner)
        own.put("nextDue", next?.due)
        toldBy.write(&own)
        own.put("shared", shared)
        own.put("hasFrame", frame != nil)
        own.put("hasFrameIS", frameIS != nil)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), site: own.get("siteId"), title: own.wording("title"), kind: own.code("kind"),
            description: own.wording("description"), before: own.maybeWording("before"),
            reason: own.maybeWording("reason"),
            recommendations: Adaptation.bearings(object),
            configurations: object.list("adaptationConfiguration", "configurationId"),
            measures: object.list("adaptationMeasure", "measureId"),
            steps: object.rows("adaptationStep").map {
                try Step(to: $0.code("state"), on: $0.maybe("roughDay"), note: $0.maybeWording("note"))
            },
            intended: own.maybeWording("intended"), observed: own.maybeWording("observed"),
            unintended: own.maybeWording("unintended"),
            took: WhatItTook(
                staffTime: own.maybeWording("tookStaffTime"), money: own.maybeWording("tookMoney"),
                agreedBy: own.maybeWording("tookAgreedBy"), obstacles: own.maybeWording("tookObstacles"),
                helped: own.maybeWording("tookHelped")),
            materials: object.list("adaptationMaterial", "materialId"), toldBy: ToldBy(own),
            workshop: object.rows("adaptationWorkshop").first?.get("workshopId"), shared: own.get("shared"),
            themes: object.list("adaptationTheme", "changeThemeId"))
        if let step = try own.maybeWording("nextStep") {
            next = try NextStep(step: step, owner: own.maybe("nextOwner"), due: own.maybe("nextDue"))
        }
        if try own.get("hasFrame") { frame = try FrameCoding("frame", object) }
        if try own.get("hasFrameIS") { frameIS = try FrameCoding("frame-is", object) }
    }

    private static func bearings(_ object: ObjectRows) throws -> [Bearing] {
        var kept: [Int: [Recommendation.CorePart.ID]] = [:]
        for row in object.rows("adaptationCore") {
            kept[try row.get("bearing"), default: []].append(try row.get("corePartId"))
        }
        return try object.rows("adaptationRecommendation").enumerated().map { position, row in
            let isKnown: Bool = try row.get("coreKnown")
            return try Bearing(
                recommendation: row.get("recommendationId"), coreKept: isKnown ? kept[position] ?? [] : nil)
        }
    }
}

extension FrameCoding {
    fileprivate func write(_ vocabulary: String, _ object: inout ObjectCells) {
        let fields: [(String, [String])] = [
            ("when", [when].compactMap { $0 }), ("planned", [planned].compactMap { $0 }),
            ("decided-by", decidedBy), ("final-say", [finalSay].compactMap { $0 }),
            ("what", [what].compactMap { $0 }), ("level", [level].compactMap { $0 }),
            ("context-type", contextType), ("nature", nature), ("fidelity", [fidelity].compactMap { $0 }),
            ("goals", goals), ("reasons", reasons),
        ]
        for (field, codes) in fields {
            for code in codes {
                object.add("adaptationCode") {
                    $0.put("vocabulary", vocabulary)
                    $0.put("field", field)
                    $0.put("code", code)
                }
            }
        }
    }

    fileprivate init(_ vocabulary: String, _ object: ObjectRows) throws {
        var codes: [String: [String]] = [:]
        for row in object.rows("adaptationCode") where try row.get("vocabulary") == vocabulary {
            codes[try row.get("field"), default: []].append(try row.get("code"))
        }
        func one(_ field: String) -> String? { codes[field]?.first }
        func all(_ field: String) -> [String] { codes[field] ?? [] }
        self.init(
            when: one("when"), planned: one("planned"), decidedBy: all("decided-by"),
            finalSay: one("final-say"),
            what: one("what"), level: one("level"), contextType: all("context-type"), nature: all("nature"),
            fidelity: one("fidelity"), goals: all("goals"), reasons: all("reasons"))
    }
}
