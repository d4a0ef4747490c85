import Realist

/// Which way a clear change goes, beside the sentence that tells it: a sentence of the closed set says no more than
/// higher or lower, and of which of them is good a reader need not know.
public struct Toward: Equatable, Sendable {
    /// The sign's class, as charts have it: `o` points up, `h` down.
    public let sign: String
    public let text: String
}

extension Toolkit {
    /// `nil` of no clear change, and where nobody knows which way is good.
    func toward(_ said: OutcomeSentence?, of outcome: OutcomeOfMeasure) -> Toward? {
        isBetter(said, of: outcome).map { isBetter in
            Toward(
                sign: isBetter ? "o" : "h",
                text: words[isBetter ? "outcomes.toward.better" : "outcomes.toward.worse"])
        }
    }

    /// Whether a clear change is for the better on the measure's scale; `nil` as ``toward(_:of:)``.
    func isBetter(_ said: OutcomeSentence?, of outcome: OutcomeOfMeasure) -> Bool? {
        guard let direction = said?.direction, let good = subscale(of: outcome)?.better else { return nil }
        return direction == good
    }
}

extension OutcomeSentence {
    /// Which way it went; `nil` of no clear change.
    fileprivate var direction: Subscale.Direction? {
        switch self {
        case .higher: .higher
        case .lower: .lower
        case .noClearChange: nil
        }
    }
}

extension Toward: PagePart {
    static let pageFields = Fields<Toward>(.init("sign", \.sign), .init("text", \.text))
}
