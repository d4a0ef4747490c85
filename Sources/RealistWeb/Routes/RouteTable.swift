/// Every address of the app. What is not here is not found.
enum RouteTable {
    static let all: [Route] = [
        ServerRoutes.all,
        // Access
        SignInRoutes.all, LinkRoutes.all, AccountRoutes.all, StudyRoutes.all, AdministerRoutes.all,
        // Programme
        SiteRoutes.all, DecisionRoutes.all, RecordRoutes.all, ChangeRoutes.all,
        ProfileRoutes.all, RecommendationRoutes.all,
        WorkshopRoutes.all, ToldRoutes.all, HandoverRoutes.all,
        EvaluateRoutes.all, FrameRoutes.all, ChangeTableRoutes.all,
        // Theory
        TheoryRoutes.all, TheoryChangeRoutes.all, ExplanationRoutes.all, StatementRoutes.all,
        ProposalRoutes.all, CardRoutes.all, RingsRoutes.all, PromptRoutes.all,
        TheoryActRoutes.all, TheoryLinkRoutes.all,
        // Evidence
        JudgementRoutes.all, SourceRoutes.all, PassageRoutes.all, LinkedRoutes.all, MemoRoutes.all,
        ContextDesk.routes, CodebookRoutes.all, CodesToldRoutes.all, RoundRoutes.all, LiteratureRoutes.all,
        // Measures
        ResponseRoutes.all, AnalysisRoutes.all, ConfigurationalRoutes.all,
        WaveRoutes.all,
        // Monitoring
        IndicatorRoutes.all,
        // Sharing
        ApprovalRoutes.all, ResultsRoutes.all, PublishRoutes.all, PreviewRoutes.all,
        ReportTableRoutes.all,
    ].flatMap { $0 }
}
