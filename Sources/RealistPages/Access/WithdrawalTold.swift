/// What a withdrawal takes out, in words, what it brings with it, and what is left for people to do.
public struct WithdrawalTold: Equatable, Sendable {
    /// What is counted, and how often: “forms with answers”.
    public var counts: [Count] = []
    /// What it brings with it that nobody would expect.
    public var told: [String] = []
    public var lists: [List] = []
    public var leftForPeople: [String] = []

    public init() {}

    public struct Count: Equatable, Sendable {
        let what: String
        let number: String

        public init(_ what: String, _ number: String) {
            self.what = what
            self.number = number
        }
    }

    /// Things that somebody has to look at.
    public struct List: Equatable, Sendable {
        let kind: Kind
        let items: [Item]
        /// How many more there are.
        let more: Int

        public init(_ kind: Kind, _ items: [Item], more: Int) {
            self.kind = kind
            self.items = items
            self.more = more
        }
    }

    public enum Kind: String, CaseIterable, Sendable {
        case judge, cited, read, holds, releases, quoted
    }

    public struct Item: Equatable, Sendable {
        let what: String
        let text: String
        /// Where it is looked at; `nil` where whoever reads this has no page for it.
        let href: String?

        public init(_ what: String, _ text: String = "", href: String? = nil) {
            self.what = what
            self.text = text
            self.href = href
        }
    }
}

extension FormPage {
    /// What will go, what it brings with it, and the pseudonym once more.
    public static func confirmWithdrawal(
        _ around: Surroundings, _ fields: WithdrawalFields, told: WithdrawalTold, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.withdrawal-ask.\(fields.mode)"]
        return FormPage(
            around, title: heading, heading: heading,
            lead: words["app.administer.mode-means.\(fields.mode)"], paragraphs: told.told,
            summaries: [
                SummaryList(
                    heading: words["app.administer.withdrawal-goes.\(fields.mode)"],
                    rows(fields, told.counts, words))
            ] + told.lists.map { summary($0, words) },
            form: FormFrame(
                action: addresses.withdrawalDone, token: around.person?.token,
                hidden: [HiddenField("participant", fields.participant), HiddenField("mode", fields.mode)],
                fields: (told.leftForPeople + [words["app.administer.withdrawal-final.\(fields.mode)"]]).map {
                    FormField.passage($0)
                } + [
                    .text(
                        TextField(
                            "again", label: words["app.administer.withdrawal.again"], value: fields.again,
                            error: fields.problems["again"], autocomplete: "off", width: .twenty))
                ],
                button: words["app.administer.withdrawal-button.\(fields.mode)"],
                isGrave: fields.mode != "stop",
                links: [cancel(words, addresses.withdrawal)]), crumbs: around.administering(addresses))
    }

    /// It is done; what is left for people to do.
    ///
    /// `reference`: what the audit calls it; empty where nothing was to be done. `mayWipe`: pages of the file may still
    /// hold traces, so it can be written anew.
    public static func withdrawn(
        _ around: Surroundings, _ fields: WithdrawalFields, told: WithdrawalTold, reference: String,
        mayWipe: Bool = false, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading =
            reference.isEmpty
            ? words["app.administer.withdrawal-nothing.\(fields.mode)"]
            : words["app.administer.withdrawn.heading"]
        let name =
            reference.isEmpty
            ? [] : [SummaryList.Row(words["app.administer.withdrawn.reference"], reference)]
        return FormPage(
            around, title: heading, heading: heading,
            lead: words["app.administer.mode.\(fields.mode)"], paragraphs: told.told + told.leftForPeople,
            summaries: [
                SummaryList(
                    heading: reference.isEmpty ? nil : words["app.administer.withdrawn.done"],
                    rows(fields, told.counts, words) + name)
            ]
                + told.lists.map { summary($0, words) },
            form: mayWipe ? wiping(around, fields, at: addresses) : nil,
            crumbs: around.administering(addresses))
    }

    private static func wiping(
        _ around: Surroundings, _ fields: WithdrawalFields, at addresses: StudyAddresses
    ) -> FormFrame {
        FormFrame(
            action: addresses.withdrawalDone, token: around.person?.token,
            hidden: [
                HiddenField("participant", fields.participant), HiddenField("mode", fields.mode),
                HiddenField(WithdrawalFields.wiping, "yes"),
            ], button: around.words["app.administer.withdrawal.wipe"], isQuiet: true)
    }

    private static func rows(
        _ fields: WithdrawalFields, _ counts: [WithdrawalTold.Count], _ words: Words
    ) -> [SummaryList.Row] {
        [SummaryList.Row(words["app.administer.withdrawal.participant"], fields.participant)]
            + counts.map { SummaryList.Row($0.what, $0.number) }
    }

    private static func summary(_ list: WithdrawalTold.List, _ words: Words) -> SummaryList {
        let more = words["app.administer.withdrawn.more", ["n": String(list.more)]]
        let rest = list.more > 0 ? [SummaryList.Row("…", more)] : []
        return SummaryList(
            heading: words["app.administer.withdrawn-list.\(list.kind.rawValue)"],
            list.items.map { item in
                SummaryList.Row(
                    item.what, item.text,
                    change: item.href.map {
                        Link(text: words["app.administer.withdrawn.look", ["what": item.what]], href: $0)
                    })
            } + rest)
    }
}
