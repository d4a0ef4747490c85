internal import Realist
internal import RealistPages

/// The way into a study: which one, and from there to the page where one's work begins.
enum StudyRoutes {
    static let all: [Route] = [
        .get(AppAddress.home, .signedIn) { visit in
            let parts = try visit.app.parts(of: visit.member())
            guard parts.count == 1, let part = parts.first else { return try choice(visit) }
            return .seeOther(part.study.addresses.home)
        },
        .get(AppAddress.studies, .signedIn) { visit in try choice(visit) },
        .get("/s/:study", .right(.readToolkit)) { visit in
            .seeOther(StudyNavigation(visit: visit, study: try visit.here()).first)
        },
    ]

    private static func choice(_ visit: Visit) throws -> Answer {
        let lines = try visit.app.parts(of: visit.member()).map { study, membership in
            TasksPage.StudyLine(
                title: try study.title(), role: visit.words["app.visit.role.\(membership.role.rawValue)"],
                href: study.addresses.home)
        }
        return .page(TasksPage.studies(try visit.surroundings(), lines))
    }
}
