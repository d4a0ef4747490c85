internal import Foundation
public import Realist
internal import RealistFormats
internal import RealistPages

extension SiteLook {
    /// The look of a study's site: in all its languages whose words were reviewed.
    ///
    /// The words of a language other than English are published only where its catalogue (`words/cy.yaml`, of the program
    /// or of the theme) says under `language` who read them, `reviewer`, and on which day, `reviewed`. What has no such
    /// words is shown on pages in English; so is a study none of whose languages can be published.
    ///
    /// - Parameters:
    ///   - path: the folder of a theme; `nil` for the one that comes with the program.
    ///   - languages: of the study.
    ///   - first: the language at the site's top; the first one that can be published when left away, or when this one
    ///     cannot be.
    ///   - unreviewed: show pages that wait for a reviewer, too; each says so.
    /// - Throws: what is wrong with the folder.
    public init(
        _ path: String?, in languages: [Language], first: Language? = nil, unreviewed: Bool = false
    ) throws {
        var tongues: [Tongue] = []
        var waiting: [Waiting] = []
        var seen: Set<Language> = []
        for language in languages where seen.insert(language).inserted {
            if language == .english {
                tongues.append(Tongue(language, try ThemeFolder.site(path, language: language)))
                continue
            }
            guard let own = try ThemeFolder.catalogue(path, language) else {
                waiting.append(Waiting(language: language, name: language.code, reason: .noWords))
                continue
            }
            let isReviewed = SiteLook.isReviewed(own)
            guard isReviewed || unreviewed else {
                let name = own["language.name"] ?? language.code
                waiting.append(Waiting(language: language, name: name, reason: .noReviewer))
                continue
            }
            let theme = try ThemeFolder.site(path, language: language)
            tongues.append(Tongue(language, theme, isReviewed: isReviewed))
        }
        if tongues.isEmpty {
            tongues.append(Tongue(.english, try ThemeFolder.site(path, language: .english)))
        }
        if let place = tongues.firstIndex(where: { $0.language == first }) {
            tongues.insert(tongues.remove(at: place), at: 0)
        }
        self.init(tongues, waiting: waiting)
    }

    private static func isReviewed(_ words: [String: String]) -> Bool {
        guard let reviewer = words["language.reviewer"], let day = words["language.reviewed"] else {
            return false
        }
        return !reviewer.allSatisfy(\.isWhitespace) && Day(day) != nil
    }
}
