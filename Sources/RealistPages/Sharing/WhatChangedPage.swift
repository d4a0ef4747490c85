import Realist

/// How this release stands to the one before, and all releases.
public struct WhatChangedPage: Page, Equatable {
    public static let template = "sharing/what-changed"

    public let frame: Frame
    public let lead: String
    public let isFirst: Bool
    /// `nil` in the first release.
    public let figures: ChangedFigures?
    public let theory: Items<TheoryLine>?
    public let sites: Items<SiteStep>?
    /// How many more there are than are listed.
    public let moreSteps: String?
    public let history: String
    public let feed: String
    public let releases: [ReleaseLine]

    public struct TheoryLine: Equatable, Sendable {
        public let date: DateText
        public let reason: String
    }

    /// A step of a change at a site.
    public struct SiteStep: Equatable, Sendable {
        public let date: DateText?
        public let site: String
        public let change: Link
        public let state: String
    }

    public struct ReleaseLine: Equatable, Sendable {
        public let number: String
        public let date: DateText
        public let version: String?
        public let isThis: Bool
    }

    /// More steps are not listed.
    static let mostSteps = 60

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .changes)
        let publication = toolkit.publication
        frame = toolkit.frame(
            .changes, title: words["released.title"], description: words["released.description"])
        let before = publication.earlier.last
        lead =
            before.map { before in
                words[
                    "released.lead",
                    [
                        "n": String(publication.number), "day": words.date(publication.on),
                        "before": String(before.number), "earlier": words.date(before.on),
                    ]]
            } ?? words["released.first"]
        isFirst = before == nil
        figures = publication.figureChanges.map { ChangedFigures($0, in: toolkit, links) }
        theory = Items(
            before.map { before in
                publication.theory.changes.filter { $0.on > before.on }.map { change in
                    TheoryLine(
                        date: words.dateText(change.on), reason: Sentences.ended(toolkit.text(change.reason)))
                }
            } ?? [])
        let steps = before.map { toolkit.steps(after: $0.on, links) } ?? []
        sites = Items(Array(steps.prefix(WhatChangedPage.mostSteps)))
        let more = steps.count - WhatChangedPage.mostSteps
        moreSteps = more > 0 ? words.count("released.sites.more", more) : nil
        history = links.to(.theory, at: "history")
        feed = links.to(file: Frame.feedPath)
        let this = EarlierRelease(
            number: publication.number, on: publication.on, version: toolkit.about.version, content: "")
        releases = (publication.earlier + [this]).reversed().map { release in
            ReleaseLine(
                number: String(release.number), date: words.dateText(release.on), version: release.version,
                isThis: release.number == publication.number)
        }
    }
}

extension Toolkit {
    /// Steps of the changes of all sites that cannot have been before a day's end, in the order of time.
    fileprivate func steps(after day: Day, _ links: Links) -> [WhatChangedPage.SiteStep] {
        var found: [(on: Day, step: WhatChangedPage.SiteStep)] = []
        for site in publication.sites {
            for change in site.page?.adaptations ?? [] {
                for step in change.steps {
                    guard let date = step.on, date.earliest > day else { continue }
                    let line = WhatChangedPage.SiteStep(
                        date: words.dateText(date), site: text(site.title),
                        change: Link(
                            text: text(change.title),
                            href: links.to(.site(site.id), at: "change-" + change.id.text)),
                        state: words["state.\(step.to.rawValue)"])
                    found.append((date.earliest, line))
                }
            }
        }
        return found.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element.step)
    }
}

extension WhatChangedPage: PagePart {
    static let pageFields = Fields<WhatChangedPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("isFirst", \.isFirst),
        .init("figures", \.figures), .init("theory", \.theory), .init("sites", \.sites),
        .init("moreSteps", \.moreSteps),
        .init("history", \.history), .init("feed", \.feed),
        .init("releases", \.releases))
}

extension WhatChangedPage.TheoryLine: PagePart {
    static let pageFields = Fields<WhatChangedPage.TheoryLine>(
        .init("date", \.date), .init("reason", \.reason))
}

extension WhatChangedPage.SiteStep: PagePart {
    static let pageFields = Fields<WhatChangedPage.SiteStep>(
        .init("date", \.date), .init("site", \.site), .init("change", \.change), .init("state", \.state))
}

extension WhatChangedPage.ReleaseLine: PagePart {
    static let pageFields = Fields<WhatChangedPage.ReleaseLine>(
        .init("number", \.number), .init("date", \.date), .init("version", \.version),
        .init("isThis", \.isThis))
}
