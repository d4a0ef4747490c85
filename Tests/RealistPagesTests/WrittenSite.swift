import Foundation
import Testing

@testable import RealistPages

/// All pages of the example as text, by their path.
enum WrittenSite {
    static func pages(baseURL: String? = nil) throws -> [String: String] {
        let toolkit = try Example.toolkit(baseURL: baseURL)
        let theme = try Example.theme()
        var pages: [String: String] = [:]
        for address in toolkit.addresses {
            let page = try #require(toolkit.page(at: address), "\(address.path)")
            pages[address.path] = String(decoding: try theme.render(page), as: UTF8.self)
        }
        return pages
    }

    /// For looking at it in a browser: set `REALIST_PAGES_TO` to a folder.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REALIST_PAGES_TO"] != nil))
    static func writesToAFolder() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["REALIST_PAGES_TO"] ?? "")
        let theme = try Example.theme()
        var files = try pages().mapValues { Array($0.utf8) }
        files["style.css"] = theme.style
        files["script.js"] = theme.script
        files.merge(theme.pageScripts) { own, _ in own }
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }
}
