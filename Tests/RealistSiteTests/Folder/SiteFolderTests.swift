import Foundation
import Realist
import RealistFormats
import RealistSite
import Testing

@Suite("A site's folder") final class SiteFolderTests {
    let base: String

    init() throws {
        base = NSTemporaryDirectory() + "realist-site-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: base)
    }

    private var site: String { base + "/site" }
    private let files = [
        SiteFile(path: "index.html", text: "<h1>Home</h1>"),
        SiteFile(path: "sites/city.html", text: "<h1>City</h1>"),
    ]

    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: site + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func number(_ path: String) throws -> UInt64 {
        let found = try FileManager.default.attributesOfItem(atPath: site + "/" + path)
        return try #require(found[.systemFileNumber] as? UInt64)
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: base).filter { $0 != "site" }
    }

    @Test("is made with the folders above it")
    func fresh() throws {
        let outcome = try SiteFolder.publish(files, to: base + "/a/b/site/")
        #expect(outcome == .written(changed: 3, kept: 0))
        #expect(FileManager.default.fileExists(atPath: base + "/a/b/site/sites/city.html"))
    }

    @Test("is left alone when nothing changed")
    func unchanged() throws {
        _ = try SiteFolder.publish(files, to: site)
        let before = try number("index.html")
        #expect(try SiteFolder.publish(files, to: site) == .unchanged)
        #expect(try number("index.html") == before)
        #expect(try leftovers().isEmpty)
    }

    @Test("stands after what has to be remembered is, and not when that fails")
    func remembered() throws {
        struct Full: Error {}
        _ = try SiteFolder.publish(files, to: site)
        let next = [SiteFile(path: "index.html", text: "<h1>Next</h1>")]
        #expect(throws: Full.self) {
            try SiteFolder.publish(next, to: site) {
                #expect(text("index.html") == "<h1>Home</h1>")
                throw Full()
            }
        }
        #expect(text("index.html") == "<h1>Home</h1>")
        #expect(try leftovers().isEmpty)
        var count = 0
        _ = try SiteFolder.publish(next, to: site) { count += 1 }
        #expect(text("index.html") == "<h1>Next</h1>")
        _ = try SiteFolder.publish(next, to: site) { count += 1 }
        #expect(count == 2)
        try FileManager.default.createDirectory(atPath: base + "/other", withIntermediateDirectories: false)
        try Data("mine".utf8).write(to: URL(filePath: base + "/other/thesis.doc"))
        #expect(throws: SiteFolderProblem.self) {
            try SiteFolder.publish(next, to: base + "/other") { count += 1 }
        }
        #expect(count == 2)
    }

    @Test("keeps the files that did not change, writes those that did, and drops those that are gone")
    func changed() throws {
        _ = try SiteFolder.publish(files, to: site)
        let home = try number("index.html")
        let next = [files[0], SiteFile(path: "sites/coast.html", text: "<h1>Coast</h1>")]
        #expect(try SiteFolder.publish(next, to: site) == .written(changed: 2, kept: 1))
        #expect(try number("index.html") == home)
        #expect(text("sites/city.html") == nil)
        #expect(text("sites/coast.html") == "<h1>Coast</h1>")
        #expect(try leftovers().isEmpty)
    }

    @Test("that somebody else made is refused, untouched")
    func notOurs() throws {
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(filePath: site + "/index.html"))
        #expect(throws: SiteFolderProblem.notOurs(site)) { try SiteFolder.publish(files, to: site) }
        #expect(text("index.html") == "mine")
    }

    @Test("that is empty is taken")
    func empty() throws {
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        #expect(try SiteFolder.publish(files, to: site) == .written(changed: 3, kept: 0))
    }

    @Test("with a file of somebody else's is refused, and the file is named")
    func foreign() throws {
        _ = try SiteFolder.publish(files, to: site)
        try Data("mine".utf8).write(to: URL(filePath: site + "/CNAME"))
        #expect(throws: SiteFolderProblem.foreignFiles(site, ["CNAME"])) {
            try SiteFolder.publish([files[0]], to: site)
        }
        #expect(text("CNAME") == "mine")
        #expect(text("sites/city.html") != nil)
    }

    @Test("is no file")
    func file() throws {
        try Data("mine".utf8).write(to: URL(filePath: site))
        #expect(throws: FileProblem.notAFolder(at: Location(file: site))) {
            try SiteFolder.publish(files, to: site)
        }
        #expect(FileManager.default.contents(atPath: site) == Data("mine".utf8))
    }

    @Test("may be a link to the folder, which stays one")
    func link() throws {
        let link = base + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: base)
        try Data("mine".utf8).write(to: URL(filePath: base + "/mine.txt"))
        #expect(throws: SiteFolderProblem.notOurs(link)) { try SiteFolder.publish(files, to: link) }
        _ = try SiteFolder.publish(files, to: site)
        try FileManager.default.createSymbolicLink(atPath: base + "/here", withDestinationPath: site)
        #expect(try SiteFolder.publish([files[0]], to: base + "/here") == .written(changed: 1, kept: 1))
        #expect(text("sites/city.html") == nil)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: base + "/here") == site)
    }

    @Test("is cleared of what a killed publishing left beside it")
    func killed() throws {
        _ = try SiteFolder.publish(files, to: site)
        let left = base + "/.site.part/sites"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(filePath: left + "/city.html"))
        let next = [SiteFile(path: "index.html", text: "<h1>New</h1>")]
        _ = try SiteFolder.publish(next, to: site)
        #expect(text("index.html") == "<h1>New</h1>")
        #expect(try leftovers().isEmpty)
    }

    @Test("holds no path that leads out of it", arguments: ["", "/etc", "a//b", "../a", "a/..", "./a"])
    func paths(path: String) {
        #expect(!SiteFile.isSafe(path))
    }
}
