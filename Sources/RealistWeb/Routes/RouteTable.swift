/// Every address of the app. What is not here is not found.
enum RouteTable {
    static let all: [Route] =
        ServerRoutes.all + SignInRoutes.all + LinkRoutes.all + AccountRoutes.all + StudyRoutes.all
        + SiteRoutes.all
        + DecisionRoutes.all + RecordRoutes.all + ChangeRoutes.all + AdministerRoutes.all
}
