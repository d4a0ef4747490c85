import Foundation
import Testing

@testable import RealistFormats

@Suite("JSON that we write") struct JsonWritingTests {
    func text(_ value: JsonValue, _ layout: JsonWriter.Layout = .compact) -> String {
        String(decoding: JsonWriter.bytes(value, layout: layout), as: UTF8.self)
    }

    @Test("keeps the order of keys, and lays them out in lines for people")
    func form() {
        let value = JsonValue.keys([
            "zebra": .integer(1), "apple": .list([.null, .flag(true), .list([]), .keys([:])]),
        ])
        #expect(text(value) == #"{"zebra":1,"apple":[null,true,[],{}]}"#)
        #expect(
            text(value, .lines) == """
                {
                  "zebra": 1,
                  "apple": [
                    null,
                    true,
                    [],
                    {}
                  ]
                }

                """)
    }

    @Test(
        "has every digit of a number, null for none, and words for infinities",
        arguments: [
            (0.1 + 0.2, "0.30000000000000004"), (3, "3"), (-2.5e-10, "-2.5e-10"), (1e22, "1e+22"),
            (.nan, "null"), (.infinity, "\"Inf\""), (-.infinity, "\"-Inf\""),
        ])
    func numbers(value: Double, written: String) {
        #expect(text(.number(value)) == written)
        #expect(text(.figure(value)) == written)
    }

    @Test("reads back as it was, whatever stands in it", arguments: 1...20)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let texts = (0..<100).map { _ in RandomText.make(&random) }
        let bytes = JsonWriter.bytes(.list(texts.map { .text($0) }))
        let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
        let pairs = zip(texts, try #require(read))
        let wrong = pairs.filter { !$0.utf8.elementsEqual($1.utf8) }.map {
            "\($0.debugDescription) \($1.debugDescription)"
        }
        #expect(wrong == [])
        #expect(read?.count == texts.count)
    }
}
