public import Realist

/// The evaluator's pages over all sites.
extension StudyAddresses {
    public var overview: String { home + "/overview" }
    public func questions(_ kind: Question.Kind) -> String { "\(overview)/\(kind.rawValue)" }

    /// Where a question is let stand at one place.
    public func letStand(_ kind: Question.Kind, at place: String) -> String {
        "\(questions(kind))/stand?at=\(AppAddress.encoded(place))"
    }

    /// Recommendations by sites.
    public var board: String { home + "/board" }
    public func board(row: Int, column: Int, only site: Site.ID? = nil) -> String {
        "\(board)?row=\(row)&column=\(column)" + (site.map { "&site=\($0)" } ?? "")
    }

    /// The changes of all sites.
    public var log: String { home + "/log" }
    public var logTable: String { home + "/log.csv" }
    /// Leads on to the change at its site.
    public func logged(_ change: Adaptation.ID) -> String { "\(log)/\(change)" }

    /// - `filter`: names and values.
    public func log(_ filter: [(String, String)]) -> String { log + StudyAddresses.query(filter) }

    /// `?site=a&kind=local`; empty for nothing.
    public static func query(_ parts: [(String, String)]) -> String {
        guard !parts.isEmpty else { return "" }
        return "?" + parts.map { "\($0.0)=\(AppAddress.encoded($0.1))" }.joined(separator: "&")
    }
}

/// Coding after FRAME, and groups of changes.
extension StudyAddresses {
    public var frame: String { home + "/frame" }
    public func coding(_ change: Adaptation.ID) -> String { "\(frame)/\(change)" }
    public func coding(_ change: Adaptation.ID, _ part: FramePart) -> String {
        coding(change) + (part == .change ? "" : "?part=\(part.rawValue)")
    }

    public var newTheme: String { home + "/new-theme" }
    public func theme(_ id: ChangeTheme.ID) -> String { "\(home)/themes/\(id)" }
    public func dissolve(_ id: ChangeTheme.ID) -> String { theme(id) + "/delete" }

    public var newOwnTerm: String { home + "/new-own-term" }
    public func newOwnTerm(_ framework: OwnTerm.Framework, _ field: FrameField) -> String {
        newOwnTerm + "?question=\(framework.rawValue).\(field.rawValue)"
    }
    public func ownTerm(_ id: OwnTerm.ID) -> String { "\(home)/own-terms/\(id)" }
    public func deleteOwnTerm(_ id: OwnTerm.ID) -> String { ownTerm(id) + "/delete" }
}
