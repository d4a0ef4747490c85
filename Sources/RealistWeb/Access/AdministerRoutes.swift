internal import Realist
internal import RealistPages

/// The administrator's pages.
enum AdministerRoutes {
    static let all: [Route] =
        own + ConfirmRoutes.all + AccountListRoutes.all + AccountActRoutes.all + AccountNameRoutes.all
        + AccountEventRoutes.all
        + SiteListRoutes.all + SettingsRoutes.all + AuditRoutes.all + WithdrawalRoutes.all
        + HandoverAnswerRoutes.all

    private static let own: [Route] = [
        .get("/s/:study/admin", .right(.administer)) { visit in
            let notice = try AdministerNotice.of(visit) ?? HandoverAnswerRoutes.notice(visit)
            return .page(
                TasksPage.administer(
                    try visit.surroundings(notice: notice), at: try visit.here().addresses))
        }
    ]
}
