public import Realist

/// What a preview was asked for, as it was typed.
public struct PreviewTyped: Equatable, Sendable {
    public var language: String
    public var address: String
    /// By the field's name.
    public var problems: [String: String] = [:]

    public init(language: String, address: String) {
        self.language = language
        self.address = address
    }
}

/// How publishing stands: what the page is made from.
public struct PublishTold: Sendable {
    /// In the study's order.
    public var sites: [Site]
    public var language: Language
    /// Of the study; the first is that of the pages unless another one is chosen.
    public var languages: [Language] = []
    public var last: Last?
    public var preview: Preview?
    public var typed = PreviewTyped(language: "", address: "")
    /// What somebody is having made at this moment.
    public var working: String?
    /// The number of the release that can be downloaded.
    public var zip: Int?

    public struct Last: Sendable {
        let number: Int
        let on: Day

        public init(number: Int, on: Day) {
            self.number = number
            self.on = on
        }
    }

    /// A site that was made to be looked at; `madeAt` and `by` in words.
    public struct Preview: Sendable {
        let key: String
        let madeAt: String
        let by: String
        let number: Int
        /// Its content differs from that of the last release.
        let isNew: Bool
        let shown: Int
        let all: Int
        /// The study was changed since.
        let isStale: Bool
        /// Languages whose words nobody who is named has read: the site does not have them.
        let waiting: [Language]
        /// How many pages the evaluators wrote themselves.
        let own: Int

        public init(
            key: String, madeAt: String, by: String, number: Int, isNew: Bool, shown: Int, all: Int,
            isStale: Bool, waiting: [Language] = [], own: Int = 0
        ) {
            self.key = key
            self.madeAt = madeAt
            self.by = by
            self.number = number
            self.isNew = isNew
            self.shown = shown
            self.all = all
            self.isStale = isStale
            self.waiting = waiting
            self.own = own
        }
    }

    public init(sites: [Site], language: Language) {
        self.sites = sites
        self.language = language
    }
}

/// From approval to release: which sites are in, a preview, what is withheld, and the way to publish.
public struct PublishPage: Page, Equatable {
    public static let template = "app/sharing/publish"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let approved: String
    public let sites: TaskList
    /// What is to be said of the preview that there is.
    public let told: [String]
    /// To the preview, and to what is not in it.
    public let links: [Link]
    /// What is to be done first; `nil` while something is being made.
    public let make: FormFrame?
    /// The same, folded up, where there is a preview that holds.
    public let again: FormFrame?
    public let working: Link?
    public let last: String
    public let zip: Link?
    public let release: Link?

    public init(_ around: Surroundings, _ told: PublishTold, at addresses: StudyAddresses) {
        let words = around.words
        heading = words["app.publish.heading"]
        lead = words["app.publish.lead"]
        let count = told.sites.count(where: \.isApproved)
        approved =
            words["app.publish.sites.count", ["n": String(count), "of": String(told.sites.count)]]
        sites = TaskList(
            id: "site", [(nil, told.sites.map { PublishPage.task($0, told.language, words, addresses) })])
        self.told = told.preview.map { PublishPage.lines($0, words) } ?? [words["app.publish.preview.none"]]
        links =
            told.preview.map { preview in
                [
                    Link(
                        text: words["app.publish.preview.open"],
                        href: addresses.preview(preview.key, "index.html")),
                    Link(text: words["app.publish.withheld.heading"], href: addresses.withheld),
                ]
            } ?? []
        let make = FormFrame(
            action: addresses.publish, token: around.person?.token,
            fields: PublishPage.fields(told, words),
            button: words[told.preview == nil ? "app.publish.preview.make" : "app.publish.preview.again"])
        let errors = make.errors()
        let isFirst = errors != nil || told.preview?.isStale ?? true
        self.make = told.working == nil && isFirst ? make : nil
        again = told.working == nil && !isFirst ? make : nil
        working = told.working.map {
            Link(text: words["app.publish.making.look"], href: addresses.publishWork($0))
        }
        frame = around.frame(heading, errors: errors)
        last =
            told.last.map {
                words["app.publish.release.last", ["n": String($0.number), "day": words.date($0.on)]]
            } ?? words["app.publish.release.none"]
        zip = told.zip.map {
            Link(
                text: words["app.publish.release.download", ["n": String($0)]], href: addresses.publishedZip)
        }
        release =
            told.preview == nil || told.working != nil
            ? nil : Link(text: words["app.publish.release.go"], href: addresses.publishRelease)
    }

    private static func task(
        _ site: Site, _ language: Language, _ words: Words, _ addresses: StudyAddresses
    ) -> TaskList.Task {
        let label = site.label.text(in: language)
        guard let approved = site.approved else {
            return TaskList.Task(
                label, href: addresses.approval(site.id), hint: words["app.publish.sites.without"],
                tag: .waiting(words["app.publish.sites.not-yet"]))
        }
        if let changed = approved.changed {
            return TaskList.Task(
                label, href: addresses.approval(site.id), hint: words["app.publish.sites.without"],
                tag: .waiting(words["app.publish.sites.changed", ["day": words.date(changed)]]))
        }
        return TaskList.Task(
            label, href: addresses.approval(site.id),
            status: words[
                "app.publish.sites.approved", ["day": words.date(approved.on), "by": approved.by]])
    }

    private static func lines(_ preview: PublishTold.Preview, _ words: Words) -> [String] {
        [
            words["app.publish.preview.made", ["at": preview.madeAt, "by": preview.by]],
            words[
                preview.isNew ? "app.publish.preview.new" : "app.publish.preview.same",
                ["n": String(preview.number)]],
            words["withheld.figures-shown", ["shown": String(preview.shown), "all": String(preview.all)]],
        ]
            + preview.waiting.map {
                words["app.publish.preview.waiting", ["language": name(of: $0, words)]]
            } + (preview.own > 0 ? [words.count("app.publish.preview.own", preview.own)] : [])
            + (preview.isStale ? [words["app.publish.preview.stale"]] : [])
    }

    private static func name(of language: Language, _ words: Words) -> String {
        words.find("app.publish.language.\(language.code)") ?? language.code
    }

    private static func fields(_ told: PublishTold, _ words: Words) -> [FormField] {
        let address = FormField.text(
            TextField(
                "address", label: words["app.publish.preview.address"],
                marker: words["app.lead.optional"], hint: words["app.publish.preview.address-hint"],
                value: told.typed.address, error: told.typed.problems["address"], autocomplete: "url"))
        guard told.languages.count > 1 else { return [address] }
        let language = FormField.select(
            SelectField(
                "language", label: words["app.publish.preview.language"],
                options: told.languages.map { language in
                    (value: language.code, text: name(of: language, words))
                }, chosen: told.typed.language,
                error: told.typed.problems["language"]))
        return [language, address]
    }
}

extension PublishPage: PagePart {
    static let pageFields = Fields<PublishPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("approved", \.approved), .init("sites", \.sites), .init("told", \.told),
        .init("links", \.links), .init("make", \.make), .init("again", \.again), .init("working", \.working),
        .init("last", \.last), .init("zip", \.zip), .init("release", \.release))
}
