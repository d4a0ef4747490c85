import Realist

extension SitePage {
    /// What could be felt of the changes, beside the measuring points.
    public struct Timeline: Equatable, Sendable {
        public let events: [Event]
        /// Steps that nobody could date.
        public let undated: Items<Event>?

        public struct Event: Equatable, Sendable {
            /// A measuring point, and no step of a change.
            public let isWave: Bool
            public let date: DateText?
            public let title: String
            /// To the change.
            public let href: String?
            public let state: StateSign?
            public let note: String?
        }

        /// `nil` for no changes: then there is nothing to hold against the measuring points.
        init?(_ adaptations: [Adaptation], in toolkit: Toolkit) {
            if adaptations.isEmpty { return nil }
            var dated: [(first: Day, order: Int, event: Event)] = []
            var undated: [Event] = []
            for wave in toolkit.about.waves {
                dated.append((wave.from, dated.count, Event(wave, in: toolkit)))
            }
            for adaptation in adaptations {
                for step in Timeline.felt(adaptation) {
                    let event = Event(step, of: adaptation, in: toolkit)
                    if let date = step.on {
                        dated.append((date.earliest, dated.count, event))
                    } else {
                        undated.append(event)
                    }
                }
            }
            events = dated.sorted { ($0.first, $0.order) < ($1.first, $1.order) }.map(\.event)
            self.undated = Items(undated)
        }

        /// From the step that put it in place; of a change that never was, where it stands.
        private static func felt(_ adaptation: Adaptation) -> [Adaptation.Step] {
            let felt = adaptation.steps.filter { $0.to.rank >= Adaptation.State.inPlace.rank }
            return felt.isEmpty ? Array(adaptation.steps.suffix(1)) : felt
        }
    }

    /// Where a change stands: the track with its word.
    public struct StateSign: Equatable, Sendable {
        public let track: SafeHTML
        public let word: String

        init(_ state: Adaptation.State, in toolkit: Toolkit) {
            track = Sign.track(state)
            word = toolkit.words["state.\(state.rawValue)"]
        }
    }
}

extension SitePage.Timeline.Event {
    fileprivate init(_ wave: Wave, in toolkit: Toolkit) {
        isWave = true
        date = toolkit.words.period(wave.from, wave.to)
        title = toolkit.words["site.when.wave", ["wave": toolkit.text(wave.title)]]
        href = nil
        state = nil
        note = nil
    }

    fileprivate init(_ step: Adaptation.Step, of adaptation: Adaptation, in toolkit: Toolkit) {
        isWave = false
        date = step.on.map(toolkit.words.dateText).map {
            DateText(text: Sentences.capitalised($0.text), machine: $0.machine)
        }
        title = toolkit.text(adaptation.title)
        href = "#change-" + adaptation.id.text
        state = SitePage.StateSign(step.to, in: toolkit)
        note = toolkit.text(step.note).map(Sentences.ended)
    }
}

extension SitePage.Timeline: PagePart {
    static let pageFields = Fields<SitePage.Timeline>(.init("events", \.events), .init("undated", \.undated))
}

extension SitePage.Timeline.Event: PagePart {
    static let pageFields = Fields<SitePage.Timeline.Event>(
        .init("isWave", \.isWave), .init("date", \.date), .init("title", \.title), .init("href", \.href),
        .init("state", \.state), .init("note", \.note))
}

extension SitePage.StateSign: PagePart {
    static let pageFields = Fields<SitePage.StateSign>(.init("track", \.track), .init("word", \.word))
}
