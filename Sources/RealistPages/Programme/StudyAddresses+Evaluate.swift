public import Realist

/// The evaluator's pages over all sites.
extension StudyAddresses {
    public var overview: String { home + "/overview" }
    public func questions(_ kind: Question.Kind) -> String { "\(overview)/\(kind.rawValue)" }

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
