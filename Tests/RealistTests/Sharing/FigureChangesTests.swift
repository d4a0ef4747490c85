import Testing

@testable import Realist

@Suite("What changed between two releases' figures") struct FigureChangesTests {
    private func figure(
        _ id: String, _ value: String?, _ status: Figure.Status = .shown, kind: String = "site",
        group: String = "north"
    ) -> Figure {
        Figure(
            id: id, page: "outcomes.html", instrument: "proqol-5", subscale: "bo", wave: "baseline",
            groupKind: kind, group: group, statistic: "mean", value: value, status: status)
    }

    @Test("is told for each that came, changed, was withheld or is gone, in this order of figures")
    func whole() {
        let changes = FigureChanges(
            [
                figure("new", "1.0"), figure("same", "2.0"), figure("other", "3.0"),
                figure("hidden", nil, .previousRelease), figure("never", nil, .small),
            ],
            before: [
                figure("gone", "9.0"), figure("other", "2.5"), figure("same", "2.0"),
                figure("hidden", "4.0"),
            ])
        #expect(changes.same == 1)
        #expect(changes.changes.map(\.id) == ["new", "other", "hidden", "gone"])
        #expect(
            changes.changes.map(\.what) == [
                .came("1.0"), .changed(from: "2.5", to: "3.0"), .withheld(.previousRelease), .gone,
            ])
    }

    @Test("holds no value of what is withheld now or told of no longer")
    func withheld() {
        let changes = FigureChanges(
            [figure("hidden", nil, .small)], before: [figure("hidden", "4.7"), figure("gone", "8.3")])
        let all = String(reflecting: changes)
        #expect(!all.contains("4.7") && !all.contains("8.3"))
    }

    @Test(
        "knows whom a figure is about",
        arguments: [
            ("site", "north", .site(Site.ID(known: "north"))),
            ("all-shown", "north+south", .allShown([Site.ID(known: "north"), Site.ID(known: "south")])),
            (
                "by-stage", "early@north",
                .people(attribute: "stage", value: "early", at: [Site.ID(known: "north")])
            ),
            ("by-stage", "early", nil), ("site", "No site!", nil), ("site", "", nil),
        ] as [(String, String, FigureGroup?)])
    func group(kind: String, group: String, told: FigureGroup?) {
        let changes = FigureChanges([figure("a", "1", kind: kind, group: group)], before: [])
        #expect(changes.changes.map(\.group) == [told])
    }
}
