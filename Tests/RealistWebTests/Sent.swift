import RealistPages

@testable import RealistWeb

extension Browser.Page {
    /// What its form carries unseen, as a browser would send it again.
    var hidden: [(String, String)] {
        text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map { match in
            (String(match.output.1), Browser.Page.plain(String(match.output.2)))
        }
    }

    /// The answer to its form, filled with these answers.
    func filled(_ answers: Answers, _ names: [String]) -> [(String, String)] {
        [("token", field("token") ?? ""), ("version", field("version") ?? "")]
            + names.flatMap { name in answers.all(name).map { (name, $0) } }
    }

    private static func plain(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
