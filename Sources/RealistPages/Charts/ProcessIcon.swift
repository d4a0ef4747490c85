import Statistics

/// A small drawing of what a series does and of how it stands to its target. Words always stand beside it.
///
/// The end of the line says high or low; a triangle that points up is better, one that points down is worse, a diamond
/// is neither, as in the charts. A band lies above its target, below it or on it; a tick is good, a cross is not.
enum ProcessIcon: String, CaseIterable, Sendable {
    case common
    case improvementHigh = "improvement-high"
    case improvementLow = "improvement-low"
    case concernHigh = "concern-high"
    case concernLow = "concern-low"
    case neutralHigh = "neutral-high"
    case neutralLow = "neutral-low"
    case passesAbove = "passes-above"
    case passesBelow = "passes-below"
    case failsAbove = "fails-above"
    case failsBelow = "fails-below"
    case hitOrMiss = "hit-or-miss"

    init(_ variation: SeriesVariation) {
        self =
            switch variation {
            case .common: .common
            case .improvementHigh: .improvementHigh
            case .improvementLow: .improvementLow
            case .concernHigh: .concernHigh
            case .concernLow: .concernLow
            case .neutralHigh: .neutralHigh
            case .neutralLow: .neutralLow
            }
    }

    /// - Parameters:
    ///   - assurance: of a series that should go one way.
    ///   - direction: that way.
    init(_ assurance: SeriesAssurance, _ direction: SeriesDirection) {
        self =
            switch (assurance, direction) {
            case (.hitOrMiss, _): .hitOrMiss
            case (.passes, .decrease): .passesBelow
            case (.passes, _): .passesAbove
            case (.fails, .decrease): .failsAbove
            case (.fails, _): .failsBelow
            }
    }

    /// All of it, for one place.
    func drawn() -> SafeHTML {
        var svg = Svg()
        svg.open("svg", Self.frame)
        draw(into: &svg)
        svg.close("svg")
        return SafeHTML(made: svg.text.replacing("\n", with: ""))
    }

    /// Shows what `definitions` has on the same page: for many places.
    func used() -> SafeHTML {
        var svg = Svg()
        svg.open("svg", Self.frame)
        svg.element("use", ["href": "#i-\(rawValue)"])
        svg.close("svg")
        return SafeHTML(made: svg.text.replacing("\n", with: ""))
    }

    /// Those that a page uses, once, out of sight.
    static func definitions(_ icons: Set<ProcessIcon>) -> SafeHTML {
        var svg = Svg()
        svg.open("svg", [:])
        for icon in allCases where icons.contains(icon) {
            svg.open("symbol", ["id": "i-\(icon.rawValue)", "viewBox": "0 0 32 24"])
            icon.draw(into: &svg)
            svg.close("symbol")
        }
        svg.close("svg")
        return SafeHTML(made: icons.isEmpty ? "" : "<div hidden>\(svg.text.replacing("\n", with: ""))</div>")
    }

    private static let frame = ["aria-hidden": "true", "viewBox": "0 0 32 24", "width": "32", "height": "24"]

    private func draw(into svg: inout Svg) {
        func path(_ kind: String, _ path: String, _ more: [String: String] = [:]) {
            svg.element("path", more.merging(["class": kind, "d": path]) { first, _ in first })
        }
        func line(_ path: String, _ kind: String = "rip") {
            svg.element("path", ["class": kind, "d": path, "fill": "none", "stroke-width": "1.5"])
        }
        func band(_ y: Int, target: Int) {
            path("card", "M3 \(y)h26v12h-26z")
            path("k1", "M0 \(target)h32", ["stroke-dasharray": "5 3", "stroke-width": "2"])
        }
        let (tick, cross) = ("M11 6l4 4 7-8", "M12 2l8 8m0-8l-8 8")
        switch self {
        case .common:
            path("hold", "M1 3h30M1 21h30")
            line("M3 14l5-5 5 6 5-6 5 5 6-5")
        case .improvementHigh, .concernHigh, .neutralHigh:
            path("zero", "M1 14h30")
            line("M3 17l5-5 5 5 5-5 7-5")
            end(at: 7, into: &svg)
        case .improvementLow, .concernLow, .neutralLow:
            path("zero", "M1 10h30")
            line("M3 7l5 5 5-5 5 5 7 5")
            end(at: 17, into: &svg)
        case .passesAbove, .failsBelow, .passesBelow, .failsAbove:
            let isAbove = self == .passesAbove || self == .failsAbove
            band(isAbove ? 2 : 10, target: isAbove ? 20 : 4)
            let isGood = self == .passesAbove || self == .passesBelow
            svg.element(
                "path",
                [
                    "class": isGood ? "ci" : "ci h", "d": isGood ? tick : cross, "fill": "none",
                    "transform": "translate(0 \(isAbove ? 2 : 10))",
                ])
        case .hitOrMiss:
            band(6, target: 12)
            line("M4 15l6-7 6 9 6-9 6 6")
        }
    }

    private func end(at y: Int, into svg: inout Svg) {
        switch self {
        case .improvementHigh, .improvementLow:
            svg.element("path", ["class": "up", "d": "M20 \(y + 4)L25.5 \(y - 6)L31 \(y + 4)Z"])
        case .concernHigh, .concernLow:
            svg.element("path", ["class": "dn", "d": "M20 \(y - 4)L25.5 \(y + 6)L31 \(y - 4)Z"])
        default: svg.element("path", ["class": "k3", "d": "M25.5 \(y - 6)l5.5 6-5.5 6-5.5-6z"])
        }
    }
}
