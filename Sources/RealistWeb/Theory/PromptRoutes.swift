internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Explanations put to somebody in an interview: one, or those of a stage.
enum PromptRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/prompts", .right(.writeTheory)) { visit in
            let theory = try visit.theory()
            let asked = visit.asked.query["stage"].flatMap { Stage.ID($0) }
            let used = theory.stages.filter { stage in
                theory.theory.configurations.contains { $0.stage == stage.id }
            }
            let stage = (used.first { $0.id == asked } ?? used.first)?.id
            return try page(
                visit, theory, theory.theory.configurations.filter { $0.stage == stage }, one: nil,
                stage: stage)
        },
        .get("/s/:study/theory/explanations/:explanation/prompts", .right(.writeTheory)) { visit in
            let theory = try visit.theory()
            let one = try visit.explanation(in: theory.theory)
            return try page(visit, theory, [one], one: one, stage: nil)
        },
    ]

    private static func page(
        _ visit: Visit, _ theory: WorkingTheory, _ configurations: [Configuration], one: Configuration?,
        stage: Stage.ID?
    ) throws -> Answer {
        let interviewee =
            visit.asked.query["for"].flatMap { InterviewPrompts.Interviewee(rawValue: $0) } ?? .participant
        let store = try visit.here().store
        let prompts = try configurations.map { configuration in
            theory.prompts(configuration, heard: try store.heard(of: configuration.id))
        }
        return .page(
            InterviewPromptsPage(
                try visit.surroundings(), prompts, for: interviewee, one: one, stage: stage, in: theory))
    }
}
