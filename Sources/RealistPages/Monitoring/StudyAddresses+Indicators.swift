public import Realist

extension StudyAddresses {
    public var indicators: String { home + "/indicators" }

    public func indicators(_ query: String) -> String { indicators + (query.isEmpty ? "" : "?" + query) }

    /// `query`: the place and the group, as an address has them.
    public func indicator(_ id: Indicator.ID, _ query: String = "") -> String {
        "\(indicators)/\(id.text)" + (query.isEmpty ? "" : "?" + query)
    }

    public func indicatorTable(_ id: Indicator.ID, _ query: String = "") -> String {
        "\(indicators)/\(id.text)/table.csv" + (query.isEmpty ? "" : "?" + query)
    }

    /// The page of one series.
    public func series(_ series: IndicatorSeries) -> String {
        indicator(series.indicator, SeriesChosen(series).query)
    }
}

/// Which series a page shows, as its address has it; an empty text is for whatever there is.
public struct SeriesChosen: Equatable, Sendable {
    public var indicator = ""
    /// The identifier of a site or an organisation; `-` for all together.
    public var at = ""
    public var group = ""
    public var care = ""

    public init() {}

    /// One series, exactly.
    public init(_ series: IndicatorSeries) {
        at = series.place?.name ?? SeriesChosen.together
        group = series.group?.text ?? SeriesChosen.together
    }

    /// Stands for all places or all groups together.
    public static let together = "-"

    public var query: String {
        let parts = [("indicator", indicator), ("at", at), ("group", group), ("care", care)]
        return parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(AppAddress.encoded($0.1))" }
            .joined(separator: "&")
    }

    /// Whether a series of an indicator is among those that are asked for.
    public func holds(_ series: IndicatorSeries, of care: Indicator.Care?) -> Bool {
        func fits(_ asked: String, _ name: String?) -> Bool {
            asked.isEmpty || asked == name ?? SeriesChosen.together
        }
        return (indicator.isEmpty || indicator == series.indicator.text) && fits(at, series.place?.name)
            && fits(group, series.group?.text) && (self.care.isEmpty || self.care == care?.rawValue)
    }
}
