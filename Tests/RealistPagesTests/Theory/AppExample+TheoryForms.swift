import Realist

@testable import RealistPages

/// Forms of the theory and of judgements, right and wrong.
extension AppExample {
    static let meeting = Workshop(
        id: Workshop.ID(known: "first"), title: "First", stage: .review, on: Day(2026, 1, 2))

    static func statementForm(in theory: WorkingTheory, _ around: Surroundings) -> FormPage {
        FormPage.statement(
            around, Example.statements[0], typed: StatementTyped(), users: theory.users(of: Example.distrust),
            version: 1, reason: nil, token: token,
            faults: [.text, .level, .scope, .places, .tooLong, .reason, .moved], in: theory)
    }

    static func explanationForm(
        _ configuration: Configuration, in theory: WorkingTheory, _ around: Surroundings
    ) -> FormPage {
        FormPage.explanation(
            around, configuration,
            typed: ExplanationTyped(configuration, language: .english).withEmptyLines(),
            version: 2, reason: "The sites told of two kinds", token: token, in: theory)
    }

    static func explanationWrong(in theory: WorkingTheory, _ around: Surroundings) -> FormPage {
        var typed = ExplanationTyped()
        for part in [Configuration.Part.context, .outcome] {
            var link = ExplanationTyped.Link(part)
            link.text = "The person trusts a process"
            typed.links.append(link)
            link.text = ""
            link.statement = "trust"
            typed.links.append(link)
        }
        return FormPage.explanation(
            around, nil, typed: typed, version: 0, reason: nil, twins: [0: [Example.statements[7]]],
            faults: [
                .label, .title, .stage, .transfer, .tooLong, .reason, .meant(0), .level(0), .role(0),
                .group(0),
                .twice(1),
            ], token: token, in: theory)
    }
}
