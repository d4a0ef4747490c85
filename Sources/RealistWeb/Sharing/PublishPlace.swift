internal import Foundation
public import Realist
internal import RealistFormats
internal import RealistSite

/// Where the sites of a server's studies are published, and how they look.
public struct PublishPlace: Sendable {
    let root: String?
    /// The folder of each study lies in the root under its name; else the root is that of the only study.
    let isShared: Bool
    let theme: String?
    /// Of pages that evaluators wrote themselves; of several studies each has a folder in it.
    let pages: String?

    /// - Parameters:
    ///   - root: a folder; `nil` where sites are only downloaded.
    ///   - isShared: whether several studies publish there, each into a folder of its own.
    ///   - theme: a folder with templates, words and styles; `nil` for those that come with the program.
    ///   - pages: a folder of pages that evaluators wrote themselves; of several studies, of such folders.
    public init(root: String? = nil, isShared: Bool = false, theme: String? = nil, pages: String? = nil) {
        self.root = root
        self.isShared = isShared
        self.theme = theme
        self.pages = pages
    }

    func folder(of key: StudyKey) -> String? {
        root.map { isShared ? "\($0)/\(key.text)" : $0 }
    }

    /// - Returns: the texts of a study; none where several studies have pages and this one has no folder.
    func own(of key: StudyKey, in languages: [Language]) throws -> [OwnText] {
        guard let pages else { return [] }
        if !isShared { return try OwnTextFolder.read(pages, languages: languages) }
        let folder = "\(pages)/\(key.text)"
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try OwnTextFolder.read(folder, languages: languages)
    }

    /// Looks whether everything is as publishing will need it, before anybody waits for it.
    public func check(_ keys: [StudyKey]) throws {
        _ = try ThemeFolder.site(theme, language: .english)
        if let pages { _ = try Folder(path: pages) }
        for key in keys { if let folder = folder(of: key) { try SiteFolder.check(folder) } }
    }
}
