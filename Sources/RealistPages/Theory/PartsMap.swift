/// What the map of a theory shows part by part: contexts on the left, mechanisms in the middle, outcomes on the right,
/// and what ties them. All words come in; nothing is chosen here.
///
/// A context or an outcome that several explanations share is there once. A mechanism is there for each explanation: were
/// it shared, nobody could see which context goes with which outcome.
struct PartsMap: Equatable, Sendable {
    var contexts: [Claim] = []
    var mechanisms: [Mechanism] = []
    var outcomes: [Claim] = []
    var contextTies: [ContextTie] = []
    var outcomeTies: [OutcomeTie] = []

    /// A statement in a role.
    struct Claim: Equatable, Sendable {
        let text: String
        /// Where it leads.
        let address: String
        /// Of a context: explanations whose outcome it is; of an outcome: explanations whose context it becomes.
        let ripples: [Ripple]
    }

    /// An explanation at the other end of a ripple.
    struct Ripple: Equatable, Sendable {
        let label: String
        let title: String
        let address: String
        /// An evaluator wrote the link.
        let isWritten: Bool
    }

    /// An explanation, with the two halves of its mechanism.
    struct Mechanism: Equatable, Sendable {
        let address: String
        /// "I5, helps"
        let heading: String
        let title: String
        let resource: String
        let reasoning: String
        let direction: TheoryMap.Direction
        /// It came, went or changed: drawn with a thick frame, and the heading says so.
        var isMarked = false
    }

    struct ContextTie: Equatable, Sendable {
        /// Places in ``PartsMap/contexts`` and ``PartsMap/mechanisms``.
        let context: Int
        let mechanism: Int
        let need: Need
        /// Ties of one mechanism with the same number are alternatives: they end in one point.
        let group: Int?

        enum Need: Sendable {
            case present, absent, strengthens, weakens

            /// It helps the mechanism on its way.
            var isEnabling: Bool { self == .present || self == .strengthens }
        }
    }

    struct OutcomeTie: Equatable, Sendable {
        let mechanism: Int
        let outcome: Int
        /// Of this outcome: ``TheoryMap/Direction/open`` for a neutral one.
        let direction: TheoryMap.Direction
    }
}

extension PartsMap {
    /// As the layout wants it: contexts, mechanisms, outcomes.
    var graph: LayeredGraph {
        LayeredGraph(
            sizes: [contexts.count, mechanisms.count, outcomes.count],
            links: contextTies.map { ($0.context, contexts.count + $0.mechanism) }
                + outcomeTies.map {
                    (contexts.count + $0.mechanism, contexts.count + mechanisms.count + $0.outcome)
                })
    }

    /// - Parameters:
    ///   - title: what the picture shows, for those who cannot see it.
    ///   - id: of the title element, unique on the page.
    ///   - headings: of the three columns.
    ///   - or: the word beside a point in which alternatives end.
    /// - Returns: an `svg` element of class `map`, everything in it escaped.
    func drawn(title: String, id: String, headings: [String], or: String) -> String {
        PartsDrawing(self, or: or).drawn(title: title, id: id, headings: headings)
    }
}
