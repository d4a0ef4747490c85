import Realist
import Testing

@testable import RealistFormats

@Suite("The instruments that come with the program") struct ToolkitInstrumentTests {
    @Test("are all well, and named as their files")
    func allWell() throws {
        let ids = try ToolkitInstruments.ids()
        #expect(ids.contains("proqol-5"))
        for id in ids {
            let instrument = try ToolkitInstruments.instrument(id)
            #expect(instrument.id.text == id)
            #expect(
                instrument.terms.wording == .shipped || instrument.items.allSatisfy { $0.wording == nil },
                "\(id) has wording that is not ours to ship")
            for scheme in instrument.bandSchemes {
                if case .t(let norm) = scheme.basis {
                    #expect(norm == Norm.sample || instrument.norm(norm.text) != nil)
                }
            }
        }
    }

    @Test("say where every figure comes from, in whom, and on which terms")
    func sources() throws {
        for id in try ToolkitInstruments.ids() {
            let instrument = try ToolkitInstruments.instrument(id)
            let terms = instrument.terms
            #expect(terms.wording == .shipped || (terms.notice != nil && !terms.citations.isEmpty), "\(id)")
            #expect(instrument.norms.allSatisfy { !$0.citations.isEmpty && $0.caveat != nil }, "\(id)")
            #expect(instrument.reliability.allSatisfy { !$0.citations.isEmpty }, "\(id)")
            #expect(instrument.thresholds.allSatisfy { !$0.citations.isEmpty }, "\(id)")
            #expect(instrument.disputes.contains { $0.kind == .deviation }, "\(id)")
            #expect(instrument.disputes.contains { $0.kind == .dispute }, "\(id)")
            if terms.wording != .shipped {
                #expect(
                    instrument.bandSchemes.allSatisfy { $0.caveat.text.contains("Not a diagnosis") }, "\(id)")
                #expect(instrument.bandSchemes.allSatisfy { !$0.citations.isEmpty }, "\(id)")
            }
            // A subscale that runs the other way has its items turned round, so no band scheme can mix them up.
            for subscale in instrument.subscales { #expect(subscale.reversed.count < subscale.items.count) }
        }
    }

    @Test("UWES-9 has the mean of three items for each scale, and of all for the total")
    func uwes() throws {
        let uwes = try ToolkitInstruments.instrument("uwes-9")
        // Answers 0 1 2 3 4 5 6 6 0 to the items 1 to 9.
        let scores = try Scoring(uwes.key).score([0, 1, 2, 3, 4, 5, 6, 6, 0])
        let expected: [Double?] = [5.0 / 3, 11.0 / 3, 11.0 / 3, 3]
        #expect(scores.map(\.value) == expected)
        let scheme = try #require(uwes.bandScheme("manual-total"))
        let bands = try [[1, 1, 1, 1, 2, 2, 2, 3, 3], [2, 3, 3, 3, 3, 3, 3, 3, 3]].map { form in
            scheme.band(try Scoring(uwes.key).score(form)[3])?.id.text
        }
        // 16/9 is printed as 1.78, 26/9 as 2.89.
        #expect(bands == ["low", "average"])
        let single = try ToolkitInstruments.instrument("single-item-burnout")
        let burnout = try #require(single.bandScheme("three-or-more"))
        let split = try (0...4).map { burnout.band(try Scoring(single.key).score([$0])[0])?.id.text }
        #expect(split == ["not-burnt-out", "not-burnt-out", "burnt-out", "burnt-out", "burnt-out"])
    }

    @Test("are written as they stand, byte for byte, and read back the same")
    func canonical() throws {
        for id in try ToolkitInstruments.ids() {
            let instrument = try ToolkitInstruments.instrument(id)
            let written = InstrumentFile.write(instrument)
            #expect(try written == String(decoding: ToolkitInstruments.bytes(id), as: UTF8.self), "\(id)")
            #expect(try InstrumentFile.read(Array(written.utf8), file: id) == instrument)
        }
    }

    @Test("ProQOL 5 has the key of its form")
    func proqol() throws {
        let proqol = try ToolkitInstruments.instrument("proqol-5")
        func numbers(_ items: [Instrument.Item.ID]) -> [Int] { items.compactMap { Int($0.text.dropFirst()) } }
        #expect(numbers(proqol.items.map(\.id)) == Array(1...30))
        #expect(proqol.scale.options.map(\.value) == [1, 2, 3, 4, 5])
        let expected: [(id: String, items: [Int], reversed: [Int], better: Subscale.Direction)] = [
            ("cs", [3, 6, 12, 16, 18, 20, 22, 24, 27, 30], [], .higher),
            ("bo", [1, 4, 8, 10, 15, 17, 19, 21, 26, 29], [1, 4, 15, 17, 29], .lower),
            ("sts", [2, 5, 7, 9, 11, 13, 14, 23, 25, 28], [], .lower),
        ]
        #expect(proqol.subscales.map(\.id.text) == expected.map(\.id))
        for (subscale, want) in zip(proqol.subscales, expected) {
            #expect(numbers(subscale.items) == want.items)
            #expect(numbers(subscale.reversed) == want.reversed)
            #expect(subscale.better == want.better && subscale.method == .sum)
            #expect(proqol.key.range(of: subscale) == 10...50)
            #expect(proqol.bandScheme("raw")?.cuts[subscale.id]?.map(\.at) == [22.5, 41.5])
        }
        #expect(proqol.key.missingRules.map(\.id.text) == ["complete", "p80", "p50"])
        #expect(proqol.key.defaultRule.id.text == "p80")
        #expect(proqol.disputes.contains { $0.kind == .dispute && $0.text.text.contains("Rasch") })
        #expect(proqol.terms.notice != nil)
    }
}
