import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistPages

@Suite("The Welsh words") struct WelshWordsTests {
    private func read(_ language: String) throws -> [String: String] {
        let file = "site-templates/words/\(language).yaml"
        return try WordsFile.read(Array(Data(contentsOf: Example.house.appending(path: file))), file: file)
    }

    /// A form that English does not have has the gaps of the one for all other numbers.
    private func english(_ key: String, in keys: [String: String]) -> String {
        if keys[key] != nil { return key }
        for form in ["zero", "two", "few", "many"] where key.hasSuffix("." + form) {
            return key.dropLast(form.count) + "other"
        }
        return key
    }

    @Test("say all that the English ones say, and nothing else")
    func complete() throws {
        let (english, welsh) = try (read("en"), read("cy"))
        let own = Set(welsh.keys.map { self.english($0, in: english) }).subtracting([
            "language.reviewer", "language.reviewed",
        ])
        #expect(Set(english.keys).subtracting(own) == [])
        #expect(own.subtracting(english.keys) == [])
    }

    @Test("have the gaps of the English ones")
    func gaps() throws {
        let (english, welsh) = try (read("en"), read("cy"))
        func gaps(_ text: String) -> Set<String> {
            Set(text.matches(of: /\{([a-z-]+)\}/).map { String($0.1) })
        }
        for (key, text) in welsh.sorted(by: { $0.key < $1.key }) {
            guard let other = english[self.english(key, in: english)] else { continue }
            #expect(gaps(text) == gaps(other), "\(key): \(text)")
        }
    }

    @Test("have typographic apostrophes")
    func apostrophes() throws {
        #expect(try read("cy").filter { $0.value.contains("'") }.keys.sorted() == [])
    }

    @Test("write dates in Welsh")
    func dates() throws {
        let words = try Words(read("cy"), fallback: read("en"), language: PluralFormTests.welsh)
        #expect(words.date(Day(2026, 3, 12)) == "12 Mawrth 2026")
        #expect(words.lacking == [])
    }
}
