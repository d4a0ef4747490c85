import Foundation
import Realist
import RealistFormats
import RealistPages

/// The look and the words of a site: a folder of the user's own, or the one that comes with the program.
enum ThemeFolder {
    /// - Parameters:
    ///   - path: of the user's folder; `nil` for the shipped one.
    ///   - language: whose words are wanted. What a folder does not say is taken from the shipped words in
    ///     English, so that a theme may hold a few words only.
    /// - Returns: the look, with every word a template asks for.
    /// - Throws: what is wrong with the folder.
    static func read(_ path: String?, language: Language) throws -> PageTheme {
        let shipped = try ShareFolder.find().appending(path: "site-templates")
        let folder = path.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? shipped
        let english = try words(in: shipped, .english) ?? [:]
        let own = try words(in: folder, language) ?? [:]
        let theme = try PageTheme(folder: folder, words: Words(own, fallback: english))
        return theme
    }

    /// The words that come with the program, for what is no page.
    static func words() throws -> Words {
        let share = try ShareFolder.find()
        guard let texts = try words(in: share.appending(path: "site-templates"), .english) else {
            throw ShareFolderProblem.notThere(share.path(percentEncoded: false))
        }
        return Words(texts)
    }

    private static func words(in folder: URL, _ language: Language) throws -> [String: String]? {
        let file = folder.appending(path: "words/\(language).yaml").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let bytes = try OpenFile(path: file).readAll(limit: 1 << 22)
        return try WordsFile.read(bytes, file: file)
    }
}
