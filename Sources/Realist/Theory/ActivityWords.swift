/// Words that tell of something being done to or for people, where their reasoning is expected.
///
/// A rule of thumb of our own, meant to make a person look again: RAMESES II's quality standards name the
/// programme activity written as a mechanism among the commonest faults.
enum ActivityWords {
    private static let words: Set<String> = [
        "training", "trainings", "workshop", "workshops", "session", "sessions", "course", "courses",
        "meeting", "meetings", "seminar", "seminars", "leaflet", "leaflets", "funding", "policy",
        "provided", "provides", "delivered", "delivers", "offered", "offers", "attends", "attended",
    ]
    /// Words that show that somebody thinks or feels: then an activity may well be named beside it.
    private static let minds: Set<String> = [
        "feel", "feels", "think", "thinks", "believe", "believes", "trust", "trusts", "know", "knows", "see",
        "sees", "fear", "fears", "hope", "hopes", "want", "wants", "expect", "expects", "decide", "decides",
        "i", "me", "my", "worry", "worries", "judge", "judges", "understand", "understands", "sense",
        "they", "one's", "themselves", "confidence", "relief", "ownership", "shame", "guilt", "value",
        "values",
        "accept", "accepts", "doubt", "doubts", "learn", "learns", "find", "finds", "suspect", "suspects",
        "take", "takes", "treat", "treats", "guard", "guards", "weigh", "weighs", "read", "reads", "hear",
    ]

    /// The first such word, when no word of the mind stands beside it.
    static func found(in text: String) -> String? {
        let spoken = LikelyTwins.words(of: text)
        if spoken.contains(where: minds.contains) { return nil }
        return spoken.first(where: words.contains)
    }
}
