internal import Realist
internal import RealistPages

/// The administrator's pages.
enum AdministerRoutes {
    static let all: [Route] =
        own + ConfirmRoutes.all + AccountListRoutes.all + AccountActRoutes.all + SiteListRoutes.all
        + SettingsRoutes.all + AuditRoutes.all + WithdrawalRoutes.all + HandoverAnswerRoutes.all

    private static let own: [Route] = [
        .get("/s/:study/admin", .right(.administer)) { visit in
            .page(TasksPage.administer(try visit.surroundings(), at: try visit.here().addresses))
        }
    ]
}
