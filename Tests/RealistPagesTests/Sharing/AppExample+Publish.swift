import Testing

@testable import Realist
@testable import RealistPages

/// What is filled into keys of the words about publishing.
enum PublishWords {
    static let meanings: [String: [String]] = [
        "app.publish.withheld.*": ["measure", "group", "wave", "statistic", "why"],
        "app.publish.withheld.cause.*": WithheldCause.allCases.map(\.rawValue),
        "app.publish.statistic.*": FigureWords.statistics.sorted(),
        "app.publish.language.*": ["en", "cy"],
        "app.publish.place.*": ["folder", "zip"], "app.publish.place-hint.*": ["folder", "zip"],
    ]
}

extension AppExample {
    static func publishPages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        var shown: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let told = told(writing)
            var wrong = told
            wrong.typed.problems = ["language": "Choose one", "address": "Enter a whole address"]
            var nothing = PublishTold(sites: [], language: .english)
            nothing.languages = [.english]
            var busy = told
            busy.working = "abc"
            let withheld = withheldTold(writing)
            shown += [
                Shown("publish-\(writing.name)", PublishPage(around, told, at: at)),
                Shown("publish-wrong-\(writing.name)", PublishPage(around, wrong, at: at)),
                Shown("publish-first-\(writing.name)", PublishPage(around, nothing, at: at)),
                Shown("publish-busy-\(writing.name)", PublishPage(around, busy, at: at)),
                Shown(
                    "publish-ask-\(writing.name)",
                    FormPage.release(around, told, offersFolder: true, at: at)),
                Shown(
                    "publish-ask-wrong-\(writing.name)",
                    FormPage.release(around, told, offersFolder: true, isWrong: true, at: at)),
                Shown(
                    "publish-ask-zip-\(writing.name)",
                    FormPage.release(around, told, offersFolder: false, at: at)),
                Shown("withheld-\(writing.name)", WithheldPage(around, withheld, at: at)),
                Shown(
                    "withheld-each-\(writing.name)",
                    TablePage.withheld(around, withheld, .small, from: 0, most: 1, at: at)),
                Shown(
                    "publish-failed-\(writing.name)",
                    MessagePage.notMade(around, [writing.line, writing.text], at: at)),
            ]
        }
        shown.append(Shown("publish-making", MessagePage.making(try surroundings(), id: "abc", at: at)))
        return shown
    }

    private static func sites(_ writing: Writing) -> [Site] {
        let approval = Site.PageApproval(on: Day(2026, 5, 12), by: writing.line)
        return [
            Site(
                id: Site.ID(known: "harrowmere"), label: Wording(writing.line), kind: "hospice",
                approved: approval),
            Site(id: Site.ID(known: "fen"), label: Wording(writing.line), kind: "hospice"),
        ]
    }

    private static func told(_ writing: Writing) -> PublishTold {
        var told = PublishTold(sites: sites(writing), language: .english)
        told.languages = [Language.english] + (Language("cy").map { [$0] } ?? [])
        told.last = .init(number: 2, on: Day(2026, 6, 4))
        told.preview = .init(
            key: "k7", madeAt: "21 November 2026, 14:05 UTC", by: writing.line, number: 3, isNew: true,
            shown: 609, all: 828, isStale: writing.name != "plain")
        told.typed = PreviewTyped(language: "en", address: writing.line)
        told.zip = 2
        return told
    }

    private static func withheldTold(_ writing: Writing) -> WithheldTold {
        func figure(
            _ kind: String, _ group: String, _ statistic: String, _ status: Figure.Status, _ id: String = "id"
        ) -> Figure {
            Figure(
                id: id, page: "outcomes.html", instrument: "proqol-5", subscale: "bo",
                wave: "baseline>month-6", groupKind: kind, group: group, statistic: statistic, value: nil,
                status: status)
        }
        return WithheldTold(
            about: Example.about, sites: sites(writing),
            withheld: [
                .init(subject: .quotes, reason: .noConsent, count: 15),
                .init(subject: .sitePage(Site.ID(known: "fen")), reason: .notApproved, count: 1),
                .init(subject: .attendance, reason: .tooFewPeople, count: 2),
            ],
            figures: [
                figure("site", "harrowmere", "matched", .small),
                figure("all-shown", "fen+harrowmere", "band-before-low", .small),
                figure("by-\(writing.line)", writing.line, "mean", .complement),
                figure("site", "fen", "sd", .previousRelease),
                figure("site", "fen", "only-before", .small, "few"),
            ], few: ["few"], figureCount: 828, madeAt: "21 November 2026, 14:05 UTC")
    }
}
