import Testing

@testable import Realist
@testable import RealistPages

@Suite("The title of a page in a second language") struct DocumentTitleTests {
    private static let welsh = PluralFormTests.welsh

    private func title(_ translation: String?) throws -> String {
        let publication = try Example.publication { about in
            about.languages = [.english, Self.welsh]
            about.title.translations[Self.welsh] = translation
        }
        let toolkit = Toolkit(publication, words: try Example.words(), language: Self.welsh)
        return ForeignText.plain(toolkit.frame(.sites, title: "Safleoedd").title)
    }

    @Test("is another one than the first language has, also where nobody translated the study’s title")
    func untranslated() throws {
        let study = try Example.toolkit().title
        #expect(try title(nil) == "Safleoedd – \(study) (English)")
        #expect(try title(study) == "Safleoedd – \(study) (English)")
    }

    @Test("says no language where the study’s title is translated, nor in the first language")
    func translated() throws {
        #expect(try title("Cymorth") == "Safleoedd – Cymorth")
        let toolkit = try Example.toolkit()
        #expect(toolkit.frame(.sites, title: "Sites").title == "Sites – \(toolkit.title)")
    }
}
