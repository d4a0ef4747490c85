public import Realist

/// A folder of pages of one's own: `about-us.md`, and its translations beside it, `about-us.cy.md`.
public enum OwnTextFolder {
    /// So that one list can name them all.
    public static let mostPages = 60
    /// So that the navigation stays in one line on a wide screen, be it under the study’s title.
    public static let mostOnTop = 2
    /// Bytes of one file: what a page can show as Markdown.
    static let largestFile = 262_144
    private static let ending = ".md"

    /// - Parameters:
    ///   - path: the folder; `nil` for no pages.
    ///   - languages: of the study, the first one first.
    /// - Returns: the pages in their order.
    /// - Throws: everything that is wrong with it; files are named as they are called in the folder.
    public static func read(_ path: String?, languages: [Language]) throws(Problems) -> [OwnText] {
        guard let path else { return [] }
        let folder: Folder
        let paths: [String]
        do {
            folder = try Folder(path: path)
            paths = try folder.paths()
        } catch {
            throw Problems([error])
        }
        var reading = Reading(folder: folder, languages: languages.isEmpty ? [.english] : languages)
        for path in paths where !isNote(path) { reading.read(path) }
        return try reading.texts(in: path)
    }

    /// What people put beside their work, and what computers do.
    private static func isNote(_ path: String) -> Bool {
        ["README", "README.md", "README.txt", "LICENSE", "LICENSE.md", "LICENSE.txt", "Thumbs.db"]
            .contains(path)
    }

    private struct Reading {
        let folder: Folder
        let languages: [Language]
        var findings = Findings(file: "")
        var firsts: [OwnText.ID: OwnTextFile] = [:]
        var translations: [OwnText.ID: [Language: OwnTextFile]] = [:]
        /// Pages of which some file was wrong: of these not more is said than that.
        var spoilt: Set<OwnText.ID> = []

        mutating func read(_ path: String) {
            let place = Location(file: plain(path))
            guard !path.contains("/") else { return findings.add(OwnTextProblem.inSubfolder(at: place)) }
            guard path.hasSuffix(ending) else { return findings.add(OwnTextProblem.notText(at: place)) }
            let parts = path.dropLast(ending.count).split(
                separator: ".", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            guard let id = OwnText.ID(parts[0]) else {
                let fault = IdentifierRule.fault(in: parts[0]) ?? "is none"
                return findings.add(OwnTextProblem.badName(fault: fault, at: place))
            }
            var language: Language?
            if parts.count > 1 {
                guard let known = self.language(parts[1], of: id, at: place) else { return }
                language = known
            }
            findings.file = path
            do {
                let bytes = try folder.open(path).readAll(limit: largestFile)
                let file = OwnTextFile.read(bytes, isTranslation: language != nil, &findings)
                if file == nil { spoilt.insert(id) }
                if let language {
                    translations[id, default: [:]][language] = file
                } else {
                    firsts[id] = file
                }
            } catch {
                spoilt.insert(id)
                findings.add(error)
            }
        }

        private mutating func language(_ code: String, of id: OwnText.ID, at place: Location) -> Language? {
            guard let language = Language(code), languages.contains(language) else {
                findings.add(OwnTextProblem.otherLanguage(code, of: languages, at: place))
                return nil
            }
            guard language != languages[0] else {
                findings.add(OwnTextProblem.firstLanguage(language, expected: "\(id)\(ending)", at: place))
                return nil
            }
            return language
        }

        mutating func texts(in path: String) throws(Problems) -> [OwnText] {
            for (id, files) in translations.sorted(by: { $0.key < $1.key })
            where firsts[id] == nil && !spoilt.contains(id) {
                guard let language = files.keys.min() else { continue }
                findings.add(
                    OwnTextProblem.onlyTranslated(
                        expected: "\(id)\(ending)", at: Location(file: "\(id).\(language)\(ending)")))
            }
            let texts = firsts.map { id, file in
                OwnText(
                    id: id, place: file.place, order: file.order, first: file.version,
                    translations: (translations[id] ?? [:]).mapValues(\.version))
            }.sorted(by: OwnText.isBefore)
            if texts.count > mostPages {
                findings.add(
                    OwnTextProblem.tooMany(
                        count: texts.count, most: mostPages, at: Location(file: plain(path))))
            }
            for text in texts.filter({ $0.place == .top }).dropFirst(mostOnTop) {
                findings.add(
                    OwnTextProblem.tooManyOnTop(
                        most: mostOnTop, at: Location(file: text.first.start.file)))
            }
            findings.problems.sort(files: [])
            try findings.problems.throwIfAny()
            return texts
        }
    }
}
