import Realist
import Testing

@testable import RealistFormats

@Suite("A name in the world") struct GuidTests {
    @Test(
        "is made of the published hash",
        arguments: [
            ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
            ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
        ])
    func hash(text: String, expected: String) {
        #expect(String(Guid.hash(of: text), radix: 16) == expected)
    }

    @Test("says its version, is the same each time, and another for each thing")
    func made() {
        let study = Identifier<Study>(known: "s")
        let guid = Guid("code", "trust", in: study)
        #expect(guid == Guid("code", "trust", in: study))
        #expect(
            guid.text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
                != nil)
        let others = [
            Guid("theme", "trust", in: study), Guid("code", "trust-2", in: study),
            Guid("code", "trust", in: Identifier(known: "t")),
        ]
        #expect(Set(others + [guid]).count == 4)
    }

    @Test("is read with braces and in capitals, and without an odd form being refused")
    func read() {
        #expect(
            Guid("{0D62985D-B147-5D01-A9B5-CAE5DCD98342}")?.text == "0d62985d-b147-5d01-a9b5-cae5dcd98342")
        #expect(Guid(" abc ")?.text == "abc")
        #expect(Guid("") == nil && Guid("{}") == nil && Guid(String(repeating: "a", count: 101)) == nil)
    }
}
