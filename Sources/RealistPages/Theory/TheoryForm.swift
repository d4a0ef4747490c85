import Realist

/// An explanation in one of the forms in which the field writes it. The theory is the same whichever is chosen; what a
/// form has no place for is said beside it.
public struct TheoryForm: Equatable, Sendable {
    /// In the four parts that this program keeps.
    public let strip: Strip?
    /// As a sentence.
    public let ifThen: IfThen?
    /// In the parts of another form.
    public let parts: Items<Strip.Part>?
    /// What has no place in it; `nil` where everything has.
    public let apart: String?
}

/// One way of writing; `current` is the value of `aria-current`.
public struct TheoryFormWay: Equatable, Sendable {
    public let text: String
    public let href: String
    public let current: String?
}

extension WorkingTheory {
    /// The form that was asked for, else that of the study.
    func heuristic(_ asked: About.Heuristic?) -> About.Heuristic { asked ?? about.heuristic }

    /// All ways of writing, as links to the same page.
    ///
    /// - `page`: with what was chosen there before.
    func formWays(_ shown: About.Heuristic, at page: String) -> [TheoryFormWay] {
        About.Heuristic.allCases.map { one in
            TheoryFormWay(
                text: words["app.views.way.\(one.rawValue)"],
                href: page + (page.contains("?") ? "&" : "?") + "as=\(one.rawValue)",
                current: one == shown ? "true" : nil)
        }
    }

    /// The four parts are how the program keeps it; what stands beside them is on its page, so nothing is said of that.
    ///
    /// - `isWhole`: on a page of its own the four parts have the sentence below.
    func form(
        _ configuration: Configuration, as heuristic: About.Heuristic, isWhole: Bool = false
    ) -> TheoryForm {
        switch heuristic {
        case .resourceReasoning:
            return TheoryForm(
                strip: strip(configuration), ifThen: isWhole ? ifThen(configuration) : nil, parts: nil,
                apart: nil)
        case .ifThen:
            return TheoryForm(
                strip: nil, ifThen: ifThen(configuration), parts: nil,
                apart: apart(configuration, [.intervention, .forWhom, .whose]))
        case .cmo:
            return TheoryForm(
                strip: nil, ifThen: nil,
                parts: Items(parts(configuration, [.context, .mechanism, .outcome])),
                apart: apart(configuration, [.intervention, .forWhom, .whose]))
        case .icamo:
            return TheoryForm(
                strip: nil, ifThen: nil,
                parts: Items(
                    parts(configuration, [.intervention, .context, .actor, .mechanism, .outcome])),
                apart: nil)
        case .scmo:
            return TheoryForm(
                strip: nil, ifThen: nil,
                parts: Items(parts(configuration, [.strategy, .context, .mechanism, .outcome])),
                apart: apart(configuration, [.forWhom, .whose]))
        }
    }

    /// What stands beside the four parts in an explanation.
    private enum Beside { case intervention, forWhom, whose }

    /// The parts of the forms.
    private enum FormPart: String { case intervention, strategy, context, actor, mechanism, outcome }

    private func apart(_ configuration: Configuration, _ beside: [Beside]) -> String? {
        let said = beside.compactMap { one -> String? in
            switch one {
            case .intervention:
                text(configuration.intervention).map { words["app.views.apart.intervention", ["text": $0]] }
            case .forWhom: text(configuration.forWhom).map { words["app.views.apart.for-whom", ["text": $0]] }
            case .whose:
                whose(configuration).isEmpty
                    ? nil : words["app.views.apart.whose", ["text": words.list(whose(configuration))]]
            }
        }
        return said.isEmpty ? nil : words["app.views.no-place", ["list": words.list(said)]]
    }

    /// Whose reasoning it is, each once.
    private func whose(_ configuration: Configuration) -> [String] {
        var seen: Set<String> = []
        return configuration.reasoning.compactMap { text($0.whose) }.filter { seen.insert($0).inserted }
    }

    private func parts(_ configuration: Configuration, _ parts: [FormPart]) -> [Strip.Part] {
        let known = strip(configuration).parts
        func lines(_ place: Int) -> [Strip.Line] {
            known.indices.contains(place) ? known[place].lines : []
        }
        return parts.map { part in
            switch part {
            case .context: self.part(part, "c", lines(0))
            case .outcome:
                self.part(part, configuration.direction == .hinders ? "h" : "o", lines(3))
            case .mechanism:
                self.part(
                    part, "m",
                    lines(1).map { Strip.Line(lead: words["app.views.lead.resource"], text: $0.text) }
                        + lines(2).map { Strip.Line(lead: words["app.views.lead.reasoning"], text: $0.text) })
            case .intervention, .strategy:
                self.part(
                    part, "r",
                    text(configuration.intervention).map { [Strip.Line(lead: nil, text: $0)] } ?? [])
            case .actor:
                self.part(
                    part, "m",
                    whose(configuration).map { Strip.Line(lead: words["app.views.lead.whose"], text: $0) }
                        + (text(configuration.forWhom).map {
                            [Strip.Line(lead: words["app.views.lead.for-whom"], text: $0)]
                        } ?? []))
            }
        }
    }

    private func part(_ part: FormPart, _ sign: String, _ lines: [Strip.Line]) -> Strip.Part {
        Strip.Part(
            sign: sign, name: words["app.views.part.\(part.rawValue)"], isGap: lines.isEmpty, lines: lines)
    }
}

extension TheoryForm: PagePart {
    static let pageFields = Fields<TheoryForm>(
        .init("strip", \.strip), .init("ifThen", \.ifThen), .init("parts", \.parts), .init("apart", \.apart))
}

extension TheoryFormWay: PagePart {
    static let pageFields = Fields<TheoryFormWay>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}
