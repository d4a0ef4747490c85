import Realist

extension FormPage {
    /// Asks before what the preview shows goes out: what is in it, what is not, and where it goes.
    ///
    /// - `offersFolder`: the server was given a folder for it; else there is the zip alone.
    public static func release(
        _ around: Surroundings, _ told: PublishTold, offersFolder: Bool, isWrong: Bool = false,
        at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let preview = told.preview
        let gaps = ["n": String(preview?.number ?? 1)]
        let heading =
            words[preview?.isNew == false ? "app.publish.ask.again" : "app.publish.ask.heading", gaps]
        func names(_ sites: [Site]) -> String {
            sites.isEmpty
                ? words["app.publish.ask.no-site"]
                : words.list(sites.map { $0.label.text(in: told.language) })
        }
        let summary = SummaryList([
            SummaryList.Row(words["app.publish.ask.sites"], names(told.sites.filter(\.isApproved))),
            SummaryList.Row(
                words["app.publish.ask.left-out"], names(told.sites.filter { !$0.isApproved })),
            SummaryList.Row(
                words["app.publish.ask.figures"],
                words[
                    "withheld.figures-shown",
                    ["shown": String(preview?.shown ?? 0), "all": String(preview?.all ?? 0)]],
                change: Link(text: words["app.publish.withheld.heading"], href: addresses.withheld)),
        ])
        let place = ChoiceField(
            "place", legend: words["app.publish.ask.place"],
            error: isWrong ? words["app.publish.ask.no-place"] : nil,
            choices: ["folder", "zip"].map {
                ChoiceField.Choice(
                    $0, words["app.publish.place.\($0)"], hint: words["app.publish.place-hint.\($0)"])
            })
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.publish.ask.lead"],
            paragraphs: [words["app.publish.ask.remembered"]]
                + (preview?.isStale == true ? [words["app.publish.preview.stale"]] : []),
            summaries: [summary],
            form: FormFrame(
                action: addresses.publishRelease, token: around.person?.token,
                hidden: [HiddenField("preview", preview?.key ?? "")]
                    + (offersFolder ? [] : [HiddenField("place", "zip")]),
                fields: offersFolder ? [.choice(place)] : [],
                button: words[offersFolder ? "app.publish.ask.button" : "app.publish.ask.button-zip"],
                links: [Link(text: words["app.publish.ask.leave"], href: addresses.publish)]),
            crumbs: [Link(text: words["app.publish.heading"], href: addresses.publish)])
    }
}

extension MessagePage {
    /// It takes longer than a moment: the page asks for itself again, and has a link for whoever would rather.
    public static func making(_ around: Surroundings, id: String, at addresses: StudyAddresses) -> MessagePage
    {
        let words = around.words
        return MessagePage(
            around, words["app.publish.making.heading"], [words["app.publish.making.text"]],
            links: [
                Link(text: words["app.publish.making.look"], href: addresses.publishWork(id)),
                Link(text: words["app.publish.heading"], href: addresses.publish),
            ])
    }

    /// It could not be made, or not be put where it was to go; what stood there still stands.
    public static func notMade(_ around: Surroundings, _ why: [String], at addresses: StudyAddresses)
        -> MessagePage
    {
        let words = around.words
        return MessagePage(
            around, words["app.publish.failed.heading"], why + [words["app.publish.failed.text"]],
            links: [Link(text: words["app.publish.heading"], href: addresses.publish)])
    }
}
