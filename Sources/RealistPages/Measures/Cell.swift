import Realist

/// A figure of a table, or that it is withheld.
public struct Cell: Equatable, Sendable {
    public let text: String
    /// Withheld: where the reasons are told.
    public let reasons: String?
    /// What it is, for where a table stands as a list; nothing in a cell that fills its row.
    public var of: String?

    /// In the order of their columns.
    static func named(_ cells: [Cell], _ names: [String]) -> [Cell] {
        zip(cells, names).map { Cell(text: $0.text, reasons: $0.reasons, of: $1) }
    }
}

extension Toolkit {
    func cell(_ shown: Shown<Int>, _ links: Links) -> Cell { cell(shown, links) { String($0) } }

    func cell(
        _ shown: Shown<Double>, _ links: Links, signed: Bool = false
    ) -> Cell {
        cell(shown, links) { signed ? WrittenNumber.signed($0) : WrittenNumber.decimal($0) }
    }

    /// "−4.1 to −1.1"
    func cell(_ low: Shown<Double>, _ high: Shown<Double>, _ links: Links) -> Cell {
        switch (low, high) {
        case (.shown(let low), .shown(let high)):
            let gaps = ["low": WrittenNumber.decimal(low), "high": WrittenNumber.decimal(high)]
            return Cell(text: words["outcomes.interval", gaps], reasons: nil)
        default:
            return held(low.status, links)
        }
    }

    private func cell<Value>(_ shown: Shown<Value>, _ links: Links, _ write: (Value) -> String) -> Cell {
        switch shown {
        case .shown(let value): Cell(text: write(value), reasons: nil)
        case .withheld(let status): held(status, links)
        }
    }

    /// "Withheld (a)": the letter is told under the table.
    func held(_ status: Figure.Status, _ links: Links) -> Cell {
        Cell(text: held(status), reasons: links.to(.downloads, at: "withheld"))
    }

    func held(_ status: Figure.Status) -> String {
        status == .shown ? words["held.short"] : words["held.\(status.rawValue)"]
    }

    /// What the letters of a table mean, in plain words; `nil` where nothing is withheld.
    func reasons(_ statuses: [Figure.Status]) -> Items<String>? {
        Items(
            Figure.Status.allCases.filter { $0 != .shown && statuses.contains($0) }.map { status in
                words["held.why.\(status.rawValue)", ["letter": held(status), "n": fewest]]
            })
    }

    /// "Withheld: …", where there is room for the reason.
    func whyHeld(_ status: Figure.Status) -> String {
        words[
            "held.why.\(status.rawValue)",
            ["letter": words["held.short"], "n": fewest]]
    }

    private var fewest: String { String(DisclosurePolicy(about.disclosure).people) }

    func groupTitle(_ group: FigureGroup) -> String {
        switch group {
        case .site(let id): siteTitle(id)
        case .allShown(let ids): words["outcomes.together", ["sites": words.list(ids.map(siteTitle))]]
        case .people(_, let value, _): asWritten(value)
        }
    }

    /// "career stage", of an attribute "career-stage".
    func attributeTitle(_ name: String) -> String { asWritten(name.replacing("-", with: " ")) }
}

extension Shown {
    /// Why it is withheld, or that it is not.
    var status: Figure.Status {
        switch self {
        case .shown: .shown
        case .withheld(let status): status
        }
    }
}

extension FigureGroup {
    /// About several sites together.
    var isPooled: Bool {
        if case .allShown = self { return true }
        return false
    }
}

extension Cell: PagePart {
    static let pageFields = Fields<Cell>(
        .init("text", \.text), .init("reasons", \.reasons), .init("of", \.of))
}
