public import Realist
internal import RealistSite

/// Where the sites of a server's studies are published, and how they look.
public struct PublishPlace: Sendable {
    let root: String?
    /// The folder of each study lies in the root under its name; else the root is that of the only study.
    let isShared: Bool
    let theme: String?

    /// - Parameters:
    ///   - root: a folder; `nil` where sites are only downloaded.
    ///   - isShared: whether several studies publish there, each into a folder of its own.
    ///   - theme: a folder with templates, words and styles; `nil` for those that come with the program.
    public init(root: String? = nil, isShared: Bool = false, theme: String? = nil) {
        self.root = root
        self.isShared = isShared
        self.theme = theme
    }

    func folder(of key: StudyKey) -> String? {
        root.map { isShared ? "\($0)/\(key.text)" : $0 }
    }

    /// Looks whether everything is as publishing will need it, before anybody waits for it.
    public func check(_ keys: [StudyKey]) throws {
        _ = try ThemeFolder.site(theme, language: .english)
        for key in keys { if let folder = folder(of: key) { try SiteFolder.check(folder) } }
    }
}
