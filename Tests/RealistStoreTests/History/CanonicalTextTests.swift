import Foundation
import Testing

@testable import RealistStore

@Suite("The canonical text of a value") struct CanonicalTextTests {
    @Test(
        "reads back byte by byte",
        arguments: [
            "plain", "", "\u{FEFF}mark first", "mark \u{FEFF} inside", "\u{0}\u{1}\u{1F}\u{7F}\u{85}",
            "\"\\/\n\r\t",
            "\u{2028}\u{2029}", "e\u{301} and é", "👩‍👩‍👧 שלום \u{202E}",
        ])
    func exact(text: String) throws {
        let json = CanonicalText.object([("key", .text(text))])
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
        let value = try #require(read?["key"])
        #expect(value.utf8.elementsEqual(text.utf8), "\(json)")
    }
}
