import Realist
import Testing

@Suite("An identifier") struct IdentifierTests {
    @Test(
        "is small letters, digits and single dashes",
        arguments: [
            "", "A", "a--b", "-a", "a-", "a b", "é", "con", "com1", String(repeating: "a", count: 65),
        ])
    func refused(text: String) {
        #expect(Identifier<Site>(text) == nil)
        #expect(IdentifierRule.fault(in: text) != nil)
    }

    @Test("takes what follows the rule", arguments: ["a", "i3", "name-an-advocate", "con-1"])
    func taken(text: String) {
        #expect(Identifier<Site>(text)?.text == text)
    }

    @Test(
        "is made from any title",
        arguments: ["Name an advocate!", "ÄÖÜ", "", String(repeating: "word ", count: 40)])
    func made(title: String) {
        var random = SystemRandomNumberGenerator()
        let text = IdentifierRule.make(from: title, using: &random)
        #expect(IdentifierRule.fault(in: text) == nil, "\(text)")
    }
}
