extension MessagePage {
    /// What would be published of a site is being made.
    public static func making(_ around: Surroundings, again: String) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.results.making"], [words["app.results.making-text"]],
            links: [Link(text: words["app.results.again"], href: again)])
    }
}
