import Foundation
import Realist
import Testing

@testable import RealistFormats

/// A bundle in which every text that somebody can type is one that an attacker typed.
///
/// Which keys take a text of any kind is found by trying on a small bundle that has every key of the format: what is
/// still read with a hostile text there, takes one.
struct HostileStudy {
    /// Added to what stands there, one after another.
    static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)' x='",
        "{{{frame}}} {{t.home.title}} {{>layout}} {n} {study}",
        "[press](javascript:alert(1)) <javascript:alert(1)> ![x](https://evil.example/x.png)",
        "</title></textarea></style></svg></p></main></html>--><!-- ]]> <![CDATA[",
        "\u{202E}txet\u{2066}\u{5D0}\u{5D1}\u{200F} &lt;b&gt; &#60;i&#62; \u{FFFD}\u{1F469}\u{200D}\u{1F680}",
        "../../../etc/passwd CON nul.html %2e%2e%2f C:\\Windows\\con",
        "=HYPERLINK(\"https://evil.example\";\"x\") @SUM(1) -1+1",
        "} \\end{x} %comment\\input{/etc/passwd} ER  - ",
    ]
    /// Where a text may have lines of its own.
    static let lines =
        "\n\n<script>alert(2)</script>\n\nER  - \nTY  - BOOK\n@book{x, title = {y}}\n# A heading\n---\n| a | b |\n|---|"

    /// `theory.yaml configurations.title`
    typealias Place = String

    let folder: URL
    /// Places of texts that hold something hostile, and how many texts those are.
    let places: Set<Place>
    let count: Int

    /// - Parameters:
    ///   - bundle: to be made hostile; it stays as it is.
    ///   - small: has every key of the format.
    /// - Throws: what keeps a file from being read or written.
    init(bundle: URL, small: URL) throws {
        let open = try Self.openPlaces(small)
        folder = try Self.copy(bundle)
        var places: Set<Place> = []
        var count = 0
        for file in try Self.files(folder) {
            try Self.change(folder, file) { place, text in
                guard let takesLines = open[place] else { return text }
                places.insert(place)
                count += 1
                return Self.hostile(text, count, takesLines)
            }
        }
        self.places = places
        self.count = count
    }

    private static func hostile(_ text: String, _ number: Int, _ takesLines: Bool) -> String {
        let added = texts[number % texts.count]
        // In front too: what a spreadsheet takes for a formula begins a cell.
        let both = number.isMultiple(of: 3) ? added + " " + text : text + " " + added
        return takesLines && number.isMultiple(of: 5) ? both + lines : both
    }

    /// Places that take any text, and whether it may have several lines.
    private static func openPlaces(_ small: URL) throws -> [Place: Bool] {
        var open: [Place: Bool] = [:]
        let trial = try copy(small)
        defer { try? FileManager.default.removeItem(at: trial) }
        for file in try files(trial) {
            let whole = try Data(contentsOf: trial.appending(path: file))
            var all: Set<Place> = []
            try change(trial, file) { place, text in
                all.insert(place)
                return text
            }
            for place in all.sorted() {
                for takesLines in [true, false] where open[place] == nil {
                    try change(trial, file) { there, text in
                        guard there == place else { return text }
                        let all = texts.joined(separator: " ")
                        return [all, text, all].joined(separator: " ") + (takesLines ? lines : "")
                    }
                    if reads(trial) { open[place] = takesLines }
                    try whole.write(to: trial.appending(path: file))
                }
            }
        }
        return open
    }

    private static func reads(_ folder: URL) -> Bool {
        (try? RealistFormats.Bundle.read(at: folder.path(percentEncoded: false))) != nil
    }

    private static func copy(_ bundle: URL) throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(
            path: "realist-hostile-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: bundle, to: copy)
        return copy
    }

    private static func files(_ folder: URL) throws -> [String] {
        let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects.compactMap {
            $0 as? String
        }
        return try #require(found).filter { $0.hasSuffix(".yaml") }.sorted()
    }

    /// Writes a file anew with each of its texts as `changed` wants it.
    private static func change(_ folder: URL, _ file: String, _ changed: (Place, String) -> String) throws {
        let url = folder.appending(path: file)
        var findings = Findings(file: file)
        let root = try #require(Yaml.tree([UInt8](Data(contentsOf: url)), &findings))
        guard case .map(let entries) = value(root, file, changed) else { return }
        try Data(YamlWriter.write(entries).utf8).write(to: url)
    }

    private static func value(_ node: YamlNode, _ place: Place, _ changed: (Place, String) -> String)
        -> YamlValue
    {
        switch node.content {
        case .text(let text, .plain)
        where node.isNothing || Double(text) != nil || ["true", "false"].contains(text):
            .plain(text)
        case .text(let text, _): .text(changed(place, text))
        case .list(let nodes): .list(nodes.map { value($0, place, changed) })
        case .map(let entries):
            .map(
                entries.map { .init(key: $0.key, value: value($0.value, inner($0.key, in: place), changed)) })
        }
    }

    /// Texts in several languages stand where one in a single language would.
    private static func inner(_ key: String, in place: Place) -> Place {
        ["en", "cy"].contains(key) ? place : place + " " + key
    }
}
