import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("The record of how pages were checked") struct SiteCheckFileTests {
    static let text = """
        on: 2026-11-22
        pages: 117
        browser: "Chromium 142"
        rules: axe-core 4.10.3
        widths:
          - 1280
          - 390
        ways:
          - dark
          - without-scripts
        """

    @Test("is read whole")
    func read() throws {
        let check = try SiteCheckFile.read(Array(Self.text.utf8), file: "checked.yaml")
        #expect(
            check
                == SiteCheck(
                    on: Day(2026, 11, 22), pages: 117, browser: "Chromium 142", rules: "axe-core 4.10.3",
                    widths: [1280, 390], ways: [.dark, .withoutScripts]))
        let faulty = try SiteCheckFile.read(Array((Self.text + "\nfaults:\n  - one\n").utf8), file: "c.yaml")
        #expect(faulty.faults == ["one"])
    }

    @Test(
        "is refused with its place where it says what cannot be",
        arguments: [("dark", "blindfolded"), ("117", "0"), ("2026-11-22", "yesterday"), ("widths", "width")])
    func wrong(right: String, wrong: String) {
        let text = Self.text.replacing(right, with: wrong)
        #expect(throws: Problems.self) { try SiteCheckFile.read(Array(text.utf8), file: "checked.yaml") }
    }

    @Test("comes with the program, as the browser check wrote it")
    func shipped() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = try Data(contentsOf: top.appending(path: "site-templates/checked.yaml"))
        let check = try SiteCheckFile.read(Array(file), file: "checked.yaml")
        let script = try String(
            contentsOf: top.appending(path: "Tests/Browser/check_site.py"), encoding: .utf8)
        // The widths and ways that the record names are those that the check has.
        let widths = check.widths.map { String($0) }.joined(separator: ", ")
        #expect(script.contains("WIDE, PHONE, SMALL = \(widths)"))
        for way in check.ways { #expect(script.contains("\"\(way.rawValue)\""), "\(way)") }
    }
}
