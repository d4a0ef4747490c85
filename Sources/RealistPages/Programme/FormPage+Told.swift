public import Realist

extension FormPage {
    /// All that was recorded for a site and waits for its lead: to correct, or to confirm with one button.
    ///
    /// - `versions`: of each, by the name it has in the form; what has none is not confirmed.
    public static func told(
        _ around: Surroundings, _ work: SiteWork, versions: [String: Int], at addresses: StudyAddresses,
        mayConfirm: Bool
    ) -> FormPage {
        let words = around.words
        let site = work.site.id
        let all = work.told(addresses, words)
        let rows = all.map { told in
            SummaryList.Row(
                "\(told.kind): \(told.title)", told.text + "\n" + told.toldBy.said(words),
                change: Link(text: words["app.told.list.correct", ["title": told.title]], href: told.href))
        }
        let back = Link(text: words["app.lead.my-site.link"], href: addresses.site(site))
        return FormPage(
            around, title: words["app.told.list.heading"], kicker: work.site.label.text(in: work.language),
            heading: words["app.told.list.heading"],
            lead: words[all.isEmpty ? "app.told.list.none" : "app.told.list.lead"],
            summaries: all.isEmpty ? [] : [SummaryList(rows)],
            form: all.isEmpty || !mayConfirm
                ? nil
                : FormFrame(
                    action: addresses.told(site), token: around.person?.token ?? "",
                    hidden: all.compactMap { told in
                        versions[told.name].map { HiddenField(ToldNames.field, "\(told.name)/\($0)") }
                    }, button: words["app.told.list.confirm"]),
            back: back)
    }
}

extension StudyAddresses {
    /// What others recorded for the site.
    public func told(_ site: Site.ID) -> String { self.site(site) + "/told" }
}
