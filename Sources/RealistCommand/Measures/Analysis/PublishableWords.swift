/// What stands beside figures that may be published.
enum PublishableWords {
    static let totals =
        "Totals are over those that they name. There are no p-values, medians, least or greatest scores."

    /// What an analysis tells otherwise, and not here.
    static func notTold(_ analysis: String) -> String? {
        switch analysis {
        case "sites":
            "Not told: the pooled figure and the mixed model. They are of everybody, also of sites that are withheld. Told "
                + "is the change at each site."
        case "groups":
            "Not told: the tests between the groups. They are reckoned from everybody's exact scores, also of groups that "
                + "are withheld. Told is the change in each group."
        case "compare":
            "Not told: p, effect size and ranks of the two groups. They are reckoned from exact scores. Told is the change "
                + "in each, and how the two rounded changes differ."
        case "change":
            "Not told: tests, effect sizes and who changed reliably. They are reckoned from exact scores, or count few "
                + "people."
        case "bands":
            "Not told: who moved from which band to which, and tests of it. They count few people. Told is how many were "
                + "in each band before and after."
        case "response":
            "Not told: shares of those listed, and the scores of those who left. They count or describe few people."
        default: nil
        }
    }

    /// For a report of a study.
    static let notRemembered =
        "This report is not remembered: the study does not know that it was told. A second one, or a release, after "
        + "somebody withdrew or more answers came, may give people away by subtraction. So publish first (realist "
        + "publish): then these are figures of a release, which is remembered and compared with the next one. Otherwise "
        + "hand the report out once, and tell none of its figures again."

    /// For figures that no release has.
    static let inNoRelease =
        "This report is not remembered: hand it out once. A second one, after something came or went, may tell by "
        + "subtraction of what lies between them."

    /// For a report of a table.
    static let tableRemembersNothing =
        "A table remembers nothing: hand out one report of it only. Told of the same people as well, each of these may "
        + "give somebody away: a total beside a report with groups (with and without --by), other groups, other columns "
        + "of the same measure, and the same table after rows came or went. What is to be told again belongs in a study "
        + "that is published (realist publish): releases are remembered, and compared with the next one."
}
