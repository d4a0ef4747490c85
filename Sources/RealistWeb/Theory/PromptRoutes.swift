internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Explanations put to somebody in an interview: one, those of a stage, or those that are chosen; as a page and as files.
enum PromptRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/prompts", .right(.writeTheory)) { visit in
            let asked = try AskedPrompts(visit)
            return .page(
                InterviewPromptsPage(
                    try visit.surroundings(), try asked.prompts(visit), for: asked.interviewee, one: nil,
                    stage: asked.stage, chosen: asked.chosen, in: asked.theory))
        },
        .get("/s/:study/theory/prompts/interview-prompts.docx", .right(.writeTheory)) { visit in
            .file(
                try document(visit).docx(),
                type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                name: "interview-prompts.docx")
        },
        .get("/s/:study/theory/prompts/interview-prompts.md", .right(.writeTheory)) { visit in
            .file(
                try document(visit).markdown(), type: "text/markdown; charset=utf-8",
                name: "interview-prompts.md")
        },
        .get("/s/:study/theory/explanations/:explanation/prompts", .right(.writeTheory)) { visit in
            let asked = try AskedPrompts(visit, one: visit.explanation(in: visit.theory().theory))
            return .page(
                InterviewPromptsPage(
                    try visit.surroundings(), try asked.prompts(visit), for: asked.interviewee,
                    one: asked.configurations.first, stage: nil, in: asked.theory))
        },
    ]

    private static func document(_ visit: Visit) throws -> PromptDocument {
        let asked = try AskedPrompts(visit)
        return PromptDocument(
            sheets: try asked.prompts(visit).map {
                PromptSheet($0, for: asked.interviewee, in: asked.theory)
            }, title: visit.words["app.prompts.heading.\(asked.interviewee.rawValue)"], theory: asked.theory)
    }
}

/// Which explanations are put to whom, as the address says it.
private struct AskedPrompts {
    let theory: WorkingTheory
    let interviewee: InterviewPrompts.Interviewee
    let configurations: [Configuration]
    /// Those that were ticked; nothing where a stage is shown.
    let chosen: [Configuration.ID]
    /// That is shown; `nil` where explanations were ticked.
    let stage: Stage.ID?

    init(_ visit: Visit, one: Configuration? = nil) throws {
        let query = visit.asked.query
        theory = try visit.theory()
        interviewee = query["for"].flatMap { InterviewPrompts.Interviewee(rawValue: $0) } ?? .participant
        let all = theory.theory.configurations
        let ticked = Set(query.all("explanation"))
        let found = theory.stages.flatMap { stage in
            all.filter { $0.stage == stage.id && ticked.contains($0.id.text) }
        }
        if let one {
            (configurations, chosen, stage) = ([one], [], nil)
        } else if !found.isEmpty {
            (configurations, chosen, stage) = (found, found.map(\.id), nil)
        } else {
            let asked = query["stage"].flatMap { Stage.ID($0) }
            let used = theory.stages.filter { stage in all.contains { $0.stage == stage.id } }
            let shown = (used.first { $0.id == asked } ?? used.first)?.id
            (configurations, chosen, stage) = (all.filter { $0.stage == shown }, [], shown)
        }
    }

    func prompts(_ visit: Visit) throws -> [InterviewPrompts] {
        let store = try visit.here().store
        return try configurations.map { configuration in
            theory.prompts(configuration, heard: try store.heard(of: configuration.id))
        }
    }
}
