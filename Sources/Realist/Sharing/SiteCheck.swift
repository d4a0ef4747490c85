/// How pages in the program's own look were held to what readers need: a record that is kept with the look, and says
/// nothing of another one.
public struct SiteCheck: Equatable, Sendable {
    public let on: Day
    /// Of the worked example.
    public let pages: Int
    /// With its version.
    public let browser: String
    /// What looked for faults against the guidelines, with its version.
    public let rules: String
    /// Pixels of the windows in which every page was opened.
    public let widths: [Int]
    public let ways: [Way]
    /// What was found and is still so.
    public let faults: [String]

    public init(
        on: Day, pages: Int, browser: String, rules: String, widths: [Int], ways: [Way],
        faults: [String] = []
    ) {
        self.on = on
        self.pages = pages
        self.browser = browser
        self.rules = rules
        self.widths = widths
        self.ways = ways
        self.faults = faults
    }

    /// How each page was opened besides.
    public enum Way: String, CaseIterable, Sendable {
        case dark, print, keyboard, folder
        case withoutScripts = "without-scripts"
    }
}
