internal import GRDB
internal import Realist

extension Recommendation: Stored {
    static let stored = StoredKind(
        "recommendation",
        parts: ["recommendationCore", "recommendationText", "recommendationLink", "recommendationMeasure"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("label", label)
        object.own.put("title", title)
        object.own.put("stageId", stage)
        object.own.put("advice", advice)
        object.own.put("oneThing", oneThing)
        object.own.put("watchFor", watchFor)
        object.own.put("note", note)
        for part in core {
            object.add("recommendationCore") {
                $0.put("corePartId", part.id)
                $0.put("text", part.text)
            }
        }
        object.add("recommendationText", list: "adaptable", adaptable)
        object.add("recommendationText", list: "goes-wrong", goesWrong)
        object.add("recommendationText", list: "suits", suits)
        object.add("recommendationText", list: "matters-less", mattersLess)
        object.add("recommendationText", list: "first-steps", firstSteps)
        for link in links {
            object.add("recommendationLink") {
                $0.put("configurationId", link.configuration)
                $0.put(code: "does", link.does)
            }
        }
        object.add("recommendationMeasure", "measureId", measures)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let texts = "recommendationText"
        try self.init(
            id: own.get("id"), label: own.get("label"), title: own.wording("title"),
            stage: own.get("stageId"),
            advice: own.wording("advice"),
            core: object.rows("recommendationCore").map {
                try CorePart(id: $0.get("corePartId"), text: $0.wording("text"))
            },
            adaptable: object.texts(texts, list: "adaptable"),
            goesWrong: object.texts(texts, list: "goes-wrong"),
            suits: object.texts(texts, list: "suits"), mattersLess: object.texts(texts, list: "matters-less"),
            firstSteps: object.texts(texts, list: "first-steps"),
            oneThing: own.maybeWording("oneThing"), watchFor: own.maybeWording("watchFor"),
            links: object.rows("recommendationLink").map {
                try Link(configuration: $0.get("configurationId"), does: $0.code("does"))
            },
            measures: object.list("recommendationMeasure", "measureId"), note: own.maybeWording("note"))
    }
}

extension Material: Stored {
    static let stored = StoredKind("material", parts: ["materialRecommendation"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put(code: "kind", kind)
        var file: (path: String, contents: [UInt8])?
        var url: String?
        switch place {
        case .file(let path, let contents): file = (path, contents)
        case .link(let address): url = address
        }
        object.own.put("path", file?.path)
        object.own.put("contents", file?.contents)
        object.own.put("url", url)
        object.own.put("whose", whose)
        object.own.put("licence", licence)
        object.own.put("siteId", site)
        object.own.put("note", note)
        object.add("materialRecommendation", "recommendationId", recommendations)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let place: Place
        if let path: String = try own.maybe("path") {
            place = .file(path: path, contents: try own.get("contents"))
        } else {
            place = .link(try own.get("url"))
        }
        try self.init(
            id: own.get("id"), title: own.wording("title"), kind: own.code("kind"), place: place,
            whose: own.get("whose"), licence: own.get("licence"),
            recommendations: object.list("materialRecommendation", "recommendationId"),
            site: own.maybe("siteId"), note: own.maybeWording("note"))
    }
}
