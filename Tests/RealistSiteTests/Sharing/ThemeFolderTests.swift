import Foundation
import Realist
import RealistPages
import RealistSite
import Testing

@Suite("The folder of looks and words") struct ThemeFolderTests {
    static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("gives the app its words beside those of the site")
    func app() throws {
        let theme = try ThemeFolder.app(share: Self.house)
        #expect(theme.words["app.frame.sign-out"] == "Sign out")
        #expect(theme.words["page.skip"] == "Skip to main content")
        let style = String(decoding: theme.style, as: UTF8.self)
        #expect(style.contains(".thread") && style.contains(".tasks"))
    }

    @Test("says in English what a language does not say yet")
    func fallback() throws {
        let welsh = try #require(Language("cy"))
        #expect(try ThemeFolder.app(language: welsh, share: Self.house).words["app.form.day"] == "Day")
    }
}
