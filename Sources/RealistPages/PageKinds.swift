/// All kinds of pages: a theme's templates are held against these when it is loaded.
///
/// A kind is of the list whose theme it is shown in. The app shows a page of the site in the site's own theme, so that
/// is of the site alone. Each list is sorted by name; tests hold both against the examples.
enum PageKinds {
    /// What the published site is made of.
    static let site: [any (Page & PagePart).Type] = [
        AccessibilityPage.self, CitePage.self, ConfigurationPage.self, DownloadsPage.self,
        EverythingPage.self, FinderPage.self, GlossaryPage.self, HomePage.self, MaterialPage.self,
        MeasurePage.self, MethodsPage.self, NotFoundPage.self, OutcomesPage.self, OwnPage.self,
        PartsPage.self, PrivacyPage.self, RecommendationPage.self, RecommendationsPage.self, SearchPage.self,
        SetbacksPage.self, SettingPage.self, SiteMatrixPage.self, SitePage.self, SitesPage.self,
        ThemesPage.self, TheoryPage.self, TheoryThenPage.self, WhatChangedPage.self,
    ]

    /// What the app answers with.
    static let app: [any (Page & PagePart).Type] = [
        AccountPage.self, AdvicePage.self, AnalysisPage.self, ApprovalPage.self, BoardPage.self,
        CardPage.self, ChangeHistoryPage.self, ChangePage.self, CodePage.self, CodebookPage.self,
        CodesPage.self, ConfigurationalPage.self, ConflictPage.self, DecisionPage.self, DecisionsPage.self,
        ExplanationCardsPage.self, ExplanationHistoryPage.self, ExplanationPage.self, FlowPage.self,
        FormPage.self,
        FrameReviewPage.self, HandoverPage.self, IndicatorPage.self, IndicatorsPage.self,
        InterviewPromptsPage.self, JudgementPage.self,
        LineagePage.self, LinkedCodingsPage.self, LiteraturePage.self, MatrixPage.self, MemosPage.self,
        MessagePage.self, MySitePage.self, OverviewPage.self, PassagePage.self, PersonalPage.self,
        ProfilePage.self,
        ProposalPage.self, PublishPage.self, QuestionsPage.self, ReadingsPage.self, ResultsPage.self,
        RingsPage.self, RoundPage.self, SourcePage.self, TablePage.self,
        TakingPage.self, TasksPage.self, TheoryChangesPage.self, TheoryComparisonPage.self,
        TheoryListPage.self, TheoryMapPage.self, WithheldPage.self, WorkedSettingsPage.self,
        WorkshopPackPage.self, WorkshopPage.self, WorkshopsPage.self,
    ]
}
