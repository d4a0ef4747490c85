import Realist

/// A figure of a table, or that it is withheld.
public struct Cell: Equatable, Sendable {
    public let text: String
    /// Withheld: where the reasons are told.
    public let reasons: String?
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
            return Cell(text: words["held.short"], reasons: links.to(.downloads, at: "withheld"))
        }
    }

    private func cell<Value>(_ shown: Shown<Value>, _ links: Links, _ write: (Value) -> String) -> Cell {
        switch shown {
        case .shown(let value): Cell(text: write(value), reasons: nil)
        case .withheld: Cell(text: words["held.short"], reasons: links.to(.downloads, at: "withheld"))
        }
    }

    func groupTitle(_ group: FigureGroup) -> String {
        switch group {
        case .site(let id): siteTitle(id)
        case .allShown(let ids): words["outcomes.together", ["sites": words.list(ids.map(siteTitle))]]
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
