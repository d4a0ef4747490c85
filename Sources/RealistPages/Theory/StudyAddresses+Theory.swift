public import Realist

extension StudyAddresses {
    public var theory: String { home + "/theory" }
    public var theoryMap: String { home + "/theory/map" }
    public var theoryHistory: String { home + "/theory/history" }
    public var theoryComparison: String { home + "/theory/compare" }

    public func theory(stage: Stage.ID) -> String { theory + "?stage=" + stage.text }

    public func explanation(_ id: Configuration.ID) -> String { theory + "/explanations/" + id.text }
    public func explanationHistory(_ id: Configuration.ID) -> String { explanation(id) + "/history" }
    public func explanationReadings(_ id: Configuration.ID) -> String { explanation(id) + "/readings" }
    public func judgeOverall(_ id: Configuration.ID) -> String { explanation(id) + "/overall" }

    public func comparison(from: Snapshot.ID, to: Snapshot.ID?) -> String {
        theoryComparison + "?from=" + from.text + (to.map { "&to=" + $0.text } ?? "")
    }
}

extension StudyAddresses {
    /// Explanations by sites: what the evidence says.
    public var matrix: String { home + "/matrix" }

    /// - `row`, `column`: how many stand before the first one shown.
    /// - `groups`: whether groups that were judged apart are rows of their own.
    public func matrix(stage: Stage.ID, row: Int = 0, column: Int = 0, groups: Bool = false) -> String {
        matrix + "?stage=" + stage.text + (row > 0 ? "&row=\(row)" : "")
            + (column > 0 ? "&column=\(column)" : "") + (groups ? "&groups=yes" : "")
    }

    public func judgement(of id: Configuration.ID, at site: Site.ID) -> String {
        matrix + "/" + id.text + "/" + site.text
    }

    /// - `subgroup`: of whom at the site; `nil` for everybody.
    public func judge(
        _ id: Configuration.ID, at site: Site.ID, of subgroup: Judgement.Subgroup? = nil
    ) -> String {
        judgement(of: id, at: site) + "/judge" + Self.query(subgroup)
    }

    /// What was judged of an earlier version holds for the present one.
    public func stillHolds(
        _ id: Configuration.ID, at site: Site.ID, of subgroup: Judgement.Subgroup? = nil
    ) -> String {
        judgement(of: id, at: site) + "/holds" + Self.query(subgroup)
    }

    private static func query(_ subgroup: Judgement.Subgroup?) -> String {
        subgroup.map { subgroup in
            "?attribute=" + AppAddress.encoded(subgroup.attribute) + "&value="
                + AppAddress.encoded(subgroup.value)
        } ?? ""
    }

    public func passage(_ id: Excerpt.ID) -> String { home + "/passages/" + id.text }
    public func read(_ id: Excerpt.ID) -> String { passage(id) + "/read" }
}

extension StudyAddresses: ExplanationPlaces {
    func to(explanation id: Configuration.ID) -> String { explanation(id) }
}

extension StudyAddresses {
    /// The form of a reading that is there; without a reader that of a new one against this part.
    public func read(
        _ id: Excerpt.ID, against configuration: Configuration.ID, part: Reading.Part, reader: String?
    ) -> String {
        let gaps =
            [("explanation", configuration.text), ("part", part.code)]
            + (reader.map { [("reader", $0)] } ?? [])
        return read(id) + "?" + gaps.map { $0 + "=" + AppAddress.encoded($1) }.joined(separator: "&")
    }
}

extension Reading.Part {
    /// As forms and addresses have it: `context`, `context-outcome`, `ripple.ID`.
    public var code: String {
        switch self {
        case .whole: "whole"
        case .part(let part): part.rawValue
        case .link(let between): between.rawValue
        case .ripple(let id): "ripple." + id.text
        }
    }

    public init?(code: String) {
        if code == "whole" {
            self = .whole
        } else if let part = Configuration.Part(rawValue: code) {
            self = .part(part)
        } else if let between = Between(rawValue: code) {
            self = .link(between)
        } else if code.hasPrefix("ripple."), let id = LeadsTo.ID(String(code.dropFirst(7))) {
            self = .ripple(id)
        } else {
            return nil
        }
    }
}

/// Where the theory is written.
extension StudyAddresses {
    public var theoryChange: String { theory + "/change" }
    public var closeChange: String { theory + "/change/close" }
    public var addExplanation: String { theory + "/add" }
    public func editExplanation(_ id: Configuration.ID) -> String { explanation(id) + "/edit" }
    public func undoExplanation(_ id: Configuration.ID) -> String { explanation(id) + "/undo" }
}

extension StudyAddresses {
    public var statements: String { theory + "/statements" }
    public func editStatement(_ id: Statement.ID) -> String { statements + "/" + id.text + "/edit" }
}
