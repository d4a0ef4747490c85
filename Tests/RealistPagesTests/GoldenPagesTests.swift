import Foundation
import Testing

@testable import RealistPages

/// Whole pages of the small study, byte for byte, as somebody read and agreed to them. They lie in `Golden` under
/// the paths that they have on the site. `make golden` writes them anew; what changed is then read with `git diff`
/// and committed with the change that made it, like code.
@Suite("Golden pages") struct GoldenPagesTests {
    /// One of each kind that says most; the others are held by facts about them.
    static let paths = [
        "recommendations/name-an-advocate.html", "theory.html", "map.html", "theory-then.html",
        "themes.html",
        "configurations/i1.html", "outcomes.html", "outcomes/burnout.html",
    ]

    private static let folder = Example.house.appending(path: "Tests/RealistPagesTests/Golden")
    private static let isRenewing = ProcessInfo.processInfo.environment["REALIST_GOLDEN"] == "renew"

    @Test("are what the templates, words and structs give", arguments: paths)
    func whole(path: String) throws {
        let written = try #require(try WrittenSite.pages()[path])
        let file = Self.folder.appending(path: path)
        if Self.isRenewing {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(written.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(golden == written, "\(Self.difference(golden, written)) Right as it is now? make golden")
    }

    /// The first line that differs, both ways.
    private static func difference(_ golden: String, _ written: String) -> Comment {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = written.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let before = same < old.count ? old[same] : "(the end)"
        let after = same < new.count ? new[same] : "(the end)"
        return "Line \(same + 1) was “\(before)” and is “\(after)”."
    }

    @Test("are all listed", .disabled(if: isRenewing))
    func listed() throws {
        let folder = Self.folder.path(percentEncoded: false)
        let files = try #require(FileManager.default.enumerator(atPath: folder))
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }
        #expect(Set(files) == Set(Self.paths))
    }
}
