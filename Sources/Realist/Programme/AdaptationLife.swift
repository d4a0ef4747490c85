extension Adaptation {
    /// One step of a change's life.
    public struct Step: Equatable, Sendable {
        public var to: State
        public var on: RoughDate?
        public var note: Wording?

        public init(to: State, on: RoughDate? = nil, note: Wording? = nil) {
            self.to = to
            self.on = on
            self.note = note
        }
    }

    /// Where a change stands.
    public enum State: String, CaseIterable, Sendable {
        case proposed, agreed
        case inProgress = "in-progress"
        case inPlace = "in-place"
        case kept
        case changedAgain = "changed-again"
        case stopped

        /// How far along: proposed 1 … in place 4, and 5 for what comes after.
        public var rank: Int {
            switch self {
            case .proposed: 1
            case .agreed: 2
            case .inProgress: 3
            case .inPlace: 4
            case .kept, .changedAgain, .stopped: 5
            }
        }

        /// Steps go forward and may leave one out; what was kept may be changed again later, and anything
        /// may be stopped, once.
        public func mayBecome(_ next: State) -> Bool {
            switch (self, next) {
            case (.stopped, _): false
            case (_, .stopped): true
            case (.kept, .changedAgain), (.changedAgain, .kept), (.changedAgain, .changedAgain): true
            default: next.rank > rank
            }
        }
    }

    /// Where it stands now.
    public var state: State { steps.last?.to ?? .proposed }

    /// The step that put it in place; for one that was only recorded as kept or changed again, that step.
    public var inPlaceStep: Step? {
        steps.first { $0.to == .inPlace } ?? steps.first { $0.to == .kept || $0.to == .changedAgain }
    }

    /// Days from the step that agreed it to the one that put it in place, the fewest and the most that the dates can
    /// mean; `nil` while one of the two steps or its date is not known.
    public var daysToPlace: ClosedRange<Int>? {
        guard let agreed = steps.first(where: { $0.to == .agreed })?.on,
            let place = steps.first(where: { $0.to == .inPlace })?.on
        else { return nil }
        let most = place.latest.ordinal - agreed.earliest.ordinal
        return most < 0 ? nil : max(0, place.earliest.ordinal - agreed.latest.ordinal)...most
    }

    /// Was it ever in place?
    public var wasInPlace: Bool { inPlaceStep != nil }
}
