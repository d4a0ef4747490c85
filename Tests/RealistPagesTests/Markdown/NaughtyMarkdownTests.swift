import Foundation
import Testing

@testable import RealistPages

@Suite(
    "Markdown, made of strings that broke other programs",
    .enabled(
        if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil,
        "REALIST_REFERENCE names no folder"))
struct NaughtyMarkdownTests {
    let strings: [String]

    init() throws {
        let reference = try #require(ProcessInfo.processInfo.environment["REALIST_REFERENCE"])
        let file = URL(filePath: reference).appending(path: "public-corpora/naughty-strings/blns.json")
        strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
    }

    /// Where a text can stand: `%` is the text.
    static let places = [
        "%", "*%*", "**%**", "`%`", "# %", "> %", "- %", "1. %", "    %", "```%\n%\n```", "[%](%)",
        "[%](<%>)",
        "![%](%)", "<%>", "<https://%>", "[x]\n\n[x]: %", "[x]: <%> '%'\n\n[x]",
        "| % | b |\n|---|---|\n| % | % |",
        "<div %>%</div>", "&%;", "%\n===", "\\%",
    ]

    @Test("stays safe wherever such a string stands", arguments: places)
    func safety(place: String) {
        #expect(strings.count > 500)
        for string in strings {
            let html = MarkdownTests.html(place.replacing("%", with: string))
            #expect(SafeMarkup(html).faults == [], "\(place) \(string.debugDescription)")
        }
    }

    @Test("shows such a string as it is where it is code")
    func code() {
        for string in strings where !string.isEmpty {
            let shown = SafeMarkup(MarkdownTests.html("````````\nx\(string)\n````````")).text
            #expect(Array(shown.utf8) == Array(("x" + string + "\n\n").utf8), "\(string.debugDescription)")
        }
    }

    @Test("shows such a string as it is where each of its signs is marked as plain")
    func marked() {
        for string in strings {
            let scalars = string.unicodeScalars.map { scalar in
                let isSign = scalar.isASCII && scalar.properties.isASCIIPunctuation
                return isSign ? "\\" + String(scalar) : String(scalar)
            }
            let shown = SafeMarkup(MarkdownTests.html(scalars.joined())).text
            #expect(shown.words == string.words, "\(string.debugDescription)")
        }
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isASCIIPunctuation: Bool {
        switch generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}

extension String {
    /// Byte by byte: what looks alike is not the same.
    fileprivate var words: [[UInt8]] {
        utf8.split { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }.map(Array.init)
    }
}
