internal import GRDB
import struct Realist.Configuration
internal import Realist

extension Reading: Stored {
    static let stored = StoredKind("reading")
    /// A reader reads an excerpt once against each part of a configuration.
    var storedId: String { "\(excerpt)/\(configuration)/\(partName)/\(reader)" }

    private var partName: String {
        switch part {
        case .whole: "whole"
        case .part(let part): part.rawValue
        case .link(let link): link.rawValue
        case .ripple(let id): "ripple:\(id)"
        }
    }

    func write(_ object: inout ObjectCells) {
        object.own.put("excerptId", excerpt)
        object.own.put("configurationId", configuration)
        if case .ripple(let id) = part {
            object.own.put("part", "ripple")
            object.own.put("leadsToId", id)
        } else {
            object.own.put("part", partName)
            object.own.put("leadsToId", LeadsTo.ID?.none)
        }
        object.own.put(code: "stance", stance)
        object.own.put(code: "strength", strength)
        object.own.put(code: "relevance", relevance)
        object.own.put(code: "rigour", rigour)
        object.own.put("memo", memo)
        object.own.put("reader", reader)
        object.own.put("day", on)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let name: String = try own.get("part")
        let part: Part
        if let leadsTo: LeadsTo.ID = try own.maybe("leadsToId") {
            part = .ripple(leadsTo)
        } else if let known = Configuration.Part(rawValue: name) {
            part = .part(known)
        } else if let link = Part.Between(rawValue: name) {
            part = .link(link)
        } else if name == "whole" {
            part = .whole
        } else {
            throw RowProblem.column("part", holds: "“\(name)”")
        }
        try self.init(
            excerpt: own.get("excerptId"), configuration: own.get("configurationId"), part: part,
            stance: own.code("stance"), strength: own.maybeCode("strength"),
            relevance: own.maybeCode("relevance"), rigour: own.maybeCode("rigour"), memo: own.get("memo"),
            reader: own.get("reader"), on: own.maybe("day"))
    }
}
