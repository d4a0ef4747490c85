public import Foundation
public import Realist
import RealistFormats
public import RealistPages

/// The look and the words of the site and of the web app: the folder that comes with the program, or for the site
/// one of the user's own.
public enum ThemeFolder {
    /// - Parameters:
    ///   - path: of the user's folder; `nil` for the shipped one. Each of its files takes the place of the shipped one of
    ///     the same name, and of its words each key.
    ///   - language: whose words are wanted. What the theme does not say is taken from the shipped words of that
    ///     language; what these do not say, from those in English.
    /// - Returns: the look of the site, with every word a template asks for.
    /// - Throws: what is wrong with the folder: also files and words that nothing asks for.
    public static func site(_ path: String?, language: Language) throws -> PageTheme {
        let shipped = try ShareFolder.find().appending(path: "site-templates")
        let english = try siteWords(in: shipped, .english) ?? [:]
        let spoken = language == .english ? english : try siteWords(in: shipped, language) ?? [:]
        guard let path else {
            var theme = try PageTheme(
                folder: shipped, words: Words(spoken, fallback: english, language: language))
            theme.check = try check(in: shipped)
            return theme
        }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard isThere else { throw FileProblem.missing(at: Location(file: path)) }
        guard isFolder.boolValue else { throw FileProblem.notAFolder(at: Location(file: path)) }
        let own = URL(filePath: path, directoryHint: .isDirectory)
        var problems = Problems()
        for fault in try ThemeCheck(own: own, shipped: shipped, words: english).faults() {
            problems.add(fault)
        }
        let words = try siteWords(in: own, language) ?? [:]
        var theme: PageTheme?
        do throws(Problems) {
            theme = try PageTheme(
                folder: shipped, own: own,
                words: Words(
                    words.merging(spoken) { own, _ in own }, fallback: english, language: language))
        } catch {
            problems.add(contentsOf: error)
        }
        guard let theme, problems.isEmpty else { throw problems }
        return theme
    }

    /// How the shipped look was checked. Of a look that is partly somebody's own, the record says nothing.
    private static func check(in shipped: URL) throws -> SiteCheck? {
        let file = shipped.appending(path: "checked.yaml").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try SiteCheckFile.read(OpenFile(path: file).readAll(limit: largestFile), file: file)
    }

    /// The words of the site in a language: those of a user's folder, and the shipped ones where it has no other.
    ///
    /// - Returns: `nil` when there are none.
    static func catalogue(_ path: String?, _ language: Language) throws -> [String: String]? {
        let shipped = try ShareFolder.find().appending(path: "site-templates")
        let known = try siteWords(in: shipped, language)
        guard let path else { return known }
        let own = try siteWords(in: URL(filePath: path, directoryHint: .isDirectory), language)
        return own.map { own in known.map { own.merging($0) { own, _ in own } } ?? own } ?? known
    }

    /// - Parameters:
    ///   - language: whose words are wanted; what it lacks is said in English.
    ///   - share: the folder with `site-templates`; `nil` for the one that comes with the program.
    /// - Returns: the look of the web app: its own templates and words and those of the site, one stylesheet.
    /// - Throws: what is wrong with the folder.
    public static func app(language: Language = .english, share: URL? = nil) throws -> PageTheme {
        let folder = try (share ?? ShareFolder.find()).appending(path: "site-templates")
        let english = try allWords(in: folder, .english)
        let own = language == .english ? english : try allWords(in: folder, language)
        return try PageTheme(folder: folder, words: Words(own, fallback: english), of: .app)
    }

    /// The words that come with the program, for what is no page.
    public static func words() throws -> Words {
        let share = try ShareFolder.find()
        guard let texts = try siteWords(in: share.appending(path: "site-templates"), .english) else {
            throw ShareFolderProblem.notThere(share.path(percentEncoded: false))
        }
        return Words(texts)
    }

    /// The words of tables for manuscripts, with those of the site: in a language that has a catalogue of them
    /// (`words/tables/LANGUAGE.yaml`), else in English.
    ///
    /// - Throws: what is wrong with a catalogue.
    public static func wordsOfTables(_ language: Language) throws -> Words {
        let folder = try ShareFolder.find().appending(path: "site-templates")
        func catalogue(_ language: Language) throws -> [String: String]? {
            let file = folder.appending(path: "words/tables/\(language).yaml").path(percentEncoded: false)
            guard FileManager.default.fileExists(atPath: file) else { return nil }
            return try WordsFile.read(OpenFile(path: file).readAll(limit: largestFile), file: file)
        }
        let english = try (siteWords(in: folder, .english) ?? [:]).merging(catalogue(.english) ?? [:]) { $1 }
        guard language != .english, let own = try catalogue(language) else { return Words(english) }
        let spoken = try (siteWords(in: folder, language) ?? [:]).merging(own) { $1 }
        return Words(spoken.merging(english) { own, _ in own }, language: language)
    }

    /// The site's words and the app's: `words/LANGUAGE.yaml`, `words/app/LANGUAGE/*.yaml`. No two files have a key
    /// in common: the keys of the app's files begin with `app.` and the file's own name.
    private static func allWords(in folder: URL, _ language: Language) throws -> [String: String] {
        let own = folder.appending(path: "words/app/\(language)").path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: own)) ?? []
        var words = try siteWords(in: folder, language) ?? [:]
        for name in names.sorted() where name.hasSuffix(".yaml") {
            let file = own + "/" + name
            let bytes = try OpenFile(path: file).readAll(limit: largestFile)
            words.merge(try WordsFile.read(bytes, file: file)) { first, _ in first }
        }
        return words
    }

    private static let largestFile = 1 << 22

    private static func siteWords(in folder: URL, _ language: Language) throws -> [String: String]? {
        let file = folder.appending(path: "words/\(language).yaml").path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let bytes = try OpenFile(path: file).readAll(limit: largestFile)
        return try WordsFile.read(bytes, file: file)
    }
}
