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
        // What is no number of 32 digits in the usual groups stays as it is written.
        for text in [
            "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0d62985d-b147-5d01-a9b5-cae5dcd9834g", "0d62985d1b147-5d01-a9b5-cae5dcd98342",
            "0d62985db1475d01a9b5cae5dcd98342", "0d62985d-b147-5d01-a9b5-cae5dcd983421",
        ] {
            #expect(Guid(text)?.text == text)
        }
        let rising = ["00000001-0000-0000-0000-000000000000", "0a", "f0000000-0000-0000-0000-00000000000a"]
        #expect(rising.reversed().compactMap { Guid($0) }.sorted().map(\.text) == rising)
        #expect(Guid("") == nil && Guid("{}") == nil && Guid(String(repeating: "a", count: 101)) == nil)
    }
}
