internal import Realist
internal import RealistPages

/// A site as the administrator's form has it, and back. Pure.
struct SiteForm: Sendable {
    /// What the other sites are called, in small letters.
    let labels: Set<String>
    let today: Day

    init(id: Site.ID, among sites: [Site], today: Day) {
        labels = Set(sites.filter { $0.id != id }.map { $0.label.text.lowercased() })
        self.today = today
    }

    static let longest = 200
    private static let texts = ["label", "kind", "name"]
    private static var days: [(String, WritableKeyPath<Site, Day?>)] {
        [("agreed", \.nameAgreed), ("joined", \.joined), ("left", \.left)]
    }

    static func answers(_ site: Site?) -> Answers {
        var answers = Answers()
        guard let site else { return answers }
        answers["label"] = site.label.text
        answers["kind"] = site.kind.text
        answers["name"] = site.name ?? ""
        for (name, day) in days { answers.set(name, date: site[keyPath: day].map { .day($0) }) }
        return answers
    }

    /// A site with everything that was typed; what the form does not ask for stays as it was. What came with an import
    /// stays, too, as long as nobody touches it.
    func site(_ answers: Answers, base: Site) -> Turn<Site> {
        let before = SiteForm.answers(base)
        func isTouched(_ name: String) -> Bool {
            !Merging.areSame([name] + Answers.dateNames(name), answers, before)
        }
        var site = base
        var faults: [String: SiteFault] = [:]
        if isTouched("label") { site.label.text = answers["label"].trimmed }
        if isTouched("kind") { site.kind.text = answers["kind"].trimmed }
        if isTouched("name") { site.name = answers["name"].trimmed.isEmpty ? nil : answers["name"].trimmed }
        for name in SiteForm.texts where isTouched(name) {
            let text = answers[name].trimmed
            if text.unicodeScalars.count > SiteForm.longest || text.contains(where: \.isNewline) {
                faults[name] = .tooLong
            }
        }
        if site.label.text.isEmpty { faults["label"] = .noLabel }
        if site.kind.text.isEmpty { faults["kind"] = .noKind }
        // Two of one label could not be told apart.
        if isTouched("label"), labels.contains(site.label.text.lowercased()) { faults["label"] = .twice }
        for (name, day) in SiteForm.days where isTouched(name) {
            switch TypedDate.day(answers.date(name)) {
            case .success(let typed): site[keyPath: day] = typed
            case .failure: faults[name] = .noDay
            }
        }
        if isTouched("agreed") || isTouched("name"), site.nameAgreed != nil, site.name == nil {
            faults["name"] = .noName
        }
        // The name is shown from the day of the agreement on, so that day has come; so has the day it joined.
        if isTouched("agreed"), let agreed = site.nameAgreed, agreed > today {
            faults["agreed"] = .agreedLater
        }
        if isTouched("joined"), let joined = site.joined, joined > today { faults["joined"] = .joinedLater }
        if isTouched("joined") || isTouched("left"), faults["left"] == nil, let joined = site.joined,
            let left = site.left, left < joined
        {
            faults["left"] = .order
        }
        return faults.isEmpty ? .value(site) : .faults(faults.mapValues { .site($0) })
    }

    /// For its page.
    static func shown(_ answers: Answers, _ faults: [String: AnswerFault], _ words: Words) -> SiteFields {
        var fields = SiteFields()
        fields.label = answers["label"]
        fields.kind = answers["kind"]
        fields.name = answers["name"]
        fields.nameAgreed = answers.date("agreed")
        fields.joined = answers.date("joined")
        fields.left = answers.date("left")
        fields.problems = faults.mapValues { $0.text(words) }
        return fields
    }

    static func fields(_ words: Words) -> [Merging.Field] {
        func field(
            _ name: String, _ names: [String], label: String? = nil,
            _ text: @escaping @Sendable (Answers) -> String
        ) -> Merging.Field {
            Merging.Field(
                name: name, names: names, label: label ?? words["app.administer.site.\(name)"],
                mayKeepBoth: false, text: text)
        }
        return [
            field("label", ["label"]) { $0["label"] },
            field("kind", ["kind"]) { $0["kind"] },
            // What was agreed to is this name and no other.
            field(
                "name-agreed", ["name"] + Answers.dateNames("agreed"),
                label: words["app.administer.site.name-agreed"]
            ) { answers in
                let day = answers.dateText("agreed", words)
                return day.isEmpty
                    ? answers["name"]
                    : words["app.administer.site.agreed-on", ["name": answers["name"], "day": day]]
            },
        ]
            + ["joined", "left"].map { name in
                field(name, Answers.dateNames(name)) { $0.dateText(name, words) }
            }
    }
}
