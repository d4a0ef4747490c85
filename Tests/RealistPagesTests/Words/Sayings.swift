/// What no page may say.
enum Sayings {
    /// Of outcomes: that the programme brought a change about, or a judgement by a p-value. Of the field: words
    /// that public pages have plainer ones for.
    static let forbidden = [
        "improved by", "effect of", "because of the programme", "effective", "significant change",
        "statistically", "p-value", "p <", "p =", "configuration", "cmoc", "adaptation", "enabling",
        "best site",
        "worst site", "league table", "impact of",
    ]
}
