import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A zip archive") struct ZipArchiveTests {
    /// A thousand times the letter a.
    static let packed: [UInt8] = [75, 76, 28, 5, 163, 96, 20, 12, 119, 0, 0]
    static let whole = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)

    private func read(_ archive: MadeArchive, _ name: String = "a.xml") throws -> [UInt8] {
        let member = try #require(try ZipArchive(archive.bytes, file: "t.xlsx").open(name))
        var bytes: [UInt8] = []
        while case let part = try member.next(), !part.isEmpty { bytes += part }
        return bytes
    }

    private func deflated(size: Int = 1_000, crc: UInt32? = nil) -> MadeArchive.Part {
        MadeArchive.Part(
            name: "a.xml", bytes: ZipArchiveTests.packed, method: 8,
            crc: crc ?? MadeArchive.crc(ZipArchiveTests.whole), size: size)
    }

    @Test("gives back what was stored, and what was packed")
    func reading() throws {
        let text = Array("hello".utf8)
        var archive = MadeArchive([.init(name: "a.xml", bytes: text), .init(name: "b/", bytes: [])])
        #expect(try read(archive, "A.XML") == text)
        archive.comment = Array("a remark".utf8)
        #expect(try read(archive) == text)
        #expect(try read(MadeArchive([deflated()])) == ZipArchiveTests.whole)
        #expect(try read(MadeArchive([.init(name: "a.xml", bytes: [])])).isEmpty)
    }

    @Test("is refused when its bytes are not those that were packed")
    func damaged() {
        for archive in [
            MadeArchive([deflated(crc: 7)]), MadeArchive([deflated(size: 999)]),
            MadeArchive([deflated(size: 1_001)]), MadeArchive([.init(name: "a.xml", bytes: [1], crc: 7)]),
            MadeArchive([.init(name: "a.xml", bytes: [255, 255, 255], method: 8)]),
            MadeArchive([.init(name: "a.xml", bytes: Array(ZipArchiveTests.packed.dropLast(3)), method: 8)]),
            MadeArchive([.init(name: "a.xml", bytes: [1, 2], size: 5)]),
        ] {
            #expect(
                throws: ZipProblem.damaged(part: "a.xml", at: Location(file: "t.xlsx"))
            ) { try read(archive) }
        }
    }

    @Test(
        "is refused when it could do harm",
        arguments: [
            ("zip.bad-name", MadeArchive.Part(name: "../a", bytes: [])),
            ("zip.bad-name", .init(name: "/etc/a", bytes: [])),
            ("zip.bad-name", .init(name: "a\\b", bytes: [])), ("zip.bad-name", .init(name: "C:a", bytes: [])),
            ("zip.bad-name", .init(name: "a//b", bytes: [])), ("zip.bad-name", .init(name: "", bytes: [])),
            ("zip.bad-name", .init(name: "a\n", bytes: [])),
            ("zip.bad-name", .init(name: String(repeating: "a", count: 256), bytes: [])),
            ("zip.encrypted", .init(name: "a", bytes: [], flags: 1)),
            ("zip.link", .init(name: "a", bytes: [], attributes: 0o120777 << 16)),
            ("zip.method", .init(name: "a", bytes: [], method: 12)),
            ("zip.bomb", .init(name: "a", bytes: [1, 2, 3], method: 8, size: 2_000_000)),
            ("zip.too-large", .init(name: "a", bytes: [1, 2, 3], method: 8, size: 300_000_000)),
            ("zip.other-form", .init(name: "a", bytes: [], method: 8, size: 0xFFFF_FFFF)),
            ("zip.damaged", .init(name: "a", bytes: [], innerName: "b")),
        ])
    func hostile(code: String, part: MadeArchive.Part) {
        var part = part
        // Large, and packed no more tightly than is allowed.
        if code == "zip.too-large" { part.bytes = [UInt8](repeating: 0, count: 3_000_001) }
        let bytes = MadeArchive([part]).bytes
        do {
            _ = try ZipArchive(bytes, file: "t.xlsx")
            Issue.record("taken")
        } catch {
            #expect(error.code == code, "\(error)")
        }
    }

    @Test("is refused with a name twice, whatever its capitals, or with too many files")
    func many() {
        let twice = MadeArchive([.init(name: "a", bytes: []), .init(name: "A", bytes: [])])
        #expect(throws: ZipProblem.twice("A", at: Location(file: "t"))) {
            try ZipArchive(twice.bytes, file: "t")
        }
        let many = MadeArchive((0...2_000).map { .init(name: "\($0)", bytes: []) })
        #expect(throws: ZipProblem.tooManyParts(limit: 2_000, at: Location(file: "t"))) {
            try ZipArchive(many.bytes, file: "t")
        }
        var lie = MadeArchive([.init(name: "a", bytes: [])])
        for count in [0, 2, 1_000] {
            lie.count = count
            #expect(throws: ZipProblem.damaged(part: nil, at: Location(file: "t"))) {
                try ZipArchive(lie.bytes, file: "t")
            }
        }
        lie.count = 0xFFFF
        #expect(throws: ZipProblem.otherForm(at: Location(file: "t"))) {
            try ZipArchive(lie.bytes, file: "t")
        }
    }

    @Test("is refused without a crash wherever it is cut off or changed")
    func cutOff() throws {
        let bytes = MadeWorkbook([["code", "q1"], ["n-1", "3"]]).bytes
        for end in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: (any Error).self) { try SheetTable(Array(bytes[..<end]), file: "t") }
        }
        var random = SeededGenerator(seed: 20_261_121)
        var taken = 0
        for _ in 0..<400 {
            var changed = bytes
            for _ in 0..<3 {
                let place = Int.random(in: 0..<changed.count, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            if (try? SheetTable(changed, file: "t")) != nil { taken += 1 }
        }
        // A change of a time or a remark harms nothing; one in the bytes themselves is seen by the check sum.
        #expect(taken < 200)
    }

    @Test("packed by another program is read")
    func packed() throws {
        let data = try #require(Data(base64Encoded: ZipArchiveTests.madeElsewhere.filter { $0 != "\n" }))
        let table = try SheetTable(Array(data), file: "t.xlsx")
        let lines = String(decoding: table.csv, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 199)
        #expect(lines.first == "code,2")
        #expect(lines.last == "n-199,5")
    }

    /// A sheet of 199 rows, packed by Python's zipfile.
    static let madeElsewhere = """
        UEsDBBQAAAAIAAAAIVx9j8M5SgAAAE0AAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILVaoyM3JK7ZVyigpKbDS1y9O
        zkjNTSzWyy9IzQPKpOUX5SaWALlF6foFicnZiemp+kYGBmb6yfl5Jal5JbolIDOU9O0AUEsDBBQAAAAIAAAAIVyrX4ZnhgAA
        AO0AAAALAAAAX3JlbHMvLnJlbHONzz0OAiEUBOCrEA6wb2NhYVgqG1vjBRAfP+HnEWDjenspV2NhOZnJl4y4YlTdU27Ol8a2
        FHNbuOu9nACadphUm6hgHo2hmlQfsVooSgdlEQ7zfIS6N7gUe5NdHguvnN1eBf+ByRiv8Ux6TZj7D/9rMWRVLfaFbxGeVMOd
        KEwD5SAFfLyTb1BLAwQUAAAACAAAACFcTwtREowAAADcAAAADwAAAHhsL3dvcmtib29rLnhtbI2PMQ6DMAxFrxL5ADXt0AEB
        U5fOPYELpokgcWQHtccvgrJ3sp/+17PcvEWnp8jkPnFO1oIvJdeI1nuOZCfJnNZkFI1UVtQXWlamwTxziTNequqKkUKC3VDr
        Pw4Zx9DzTfolciq7RHmmEiSZD9mga7YL9psuUeQWHuA2vA8tnMFpHdaFALsGjzoeH3VfUEsDBBQAAAAIAAAAIVxlAo3XiwAA
        AO4AAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHONz00KwjAQBeCrlBygU124kCYrN26lFxjiNAltfsiMqLc3uJAK
        LlwN7z34YMYLrSghJ/ahcPeIa2KtvEg5ArD1FJH7XCi1Zc41orRYHRS0CzqC/TAcoG4NZcat2Z2vWqHqpmehf+A8z8HSKdtb
        pCQ/fLjnurAnkoZidSRafSqG99n1TVVgRvh6z7wAUEsDBBQAAAAIAAAAIVwO1eadyQgAANNHAAAYAAAAeGwvd29ya3NoZWV0
        cy9zaGVldDEueG1shdxdTlzbFUXhrlh+T2qP/XtOhJESpQdpAfIlsRUDFqB70/xgEtVeD3NN3gy210tpCKj5HW7+eHr+98u3
        +/vXT/95+PH48uXzt9fXn3+5XF6+frt/uHv589PP+8e3v/nn0/PD3evbh8//urz8fL6/++39Pz38uNRS5uXh7vvj59ub98/9
        /e717vbm+emPT89fPvP22a+//vBXPn96/fL5++OP74/3/3h9fvv895fbm9fbr0+/3d9cXm9vLr8+vnz9/7//26//+fttvbn8
        /r/PXt4uXs/W69manH38U1VX6/vVpq+269WWXm3qanu/2vXVfr3a06tdXe3vV4e+Oq5XR3p1qKvj/Sr66rxenenVqa5O92qt
        69WVXl3q6nKv1nG9eqRXD3X1cK/Web16pldPdfV0rxZld1DSuxQZQnGvGKGwLLG3y8jLtjF2ZOSVITPDdsYOjbw0ZGrY1tix
        kdeGzA3bGzs48uKQyWGbY0dHXh0yO2x37PDIy0Omh22PHR95fcj8sP2xAyQvEJkgtsG6G6x5g1U2WG2DdTdY8warbLD6r3Ph
        C535Sqe/1NkG626w5g1W2WC1DdbdYM0brLLBahusu8GaN1hlg9U2WHeDNW+wygarbbDuBmveYJUNVttg3Q3WvMEqG6y2wbob
        rHmDVTZYbYNtN9jyBptssNkG226w5Q022WCzDbbdYMsbbLLB5r/fDN9wmu849bectsG2G2x5g0022GyDbTfY8gabbLDZBttu
        sOUNNtlgsw223WDLG2yywWYbbLvBljfYZIPNNth2gy1vsMkGm22w7wZ73mCXDXbbYN8N9rzBLhvstsG+G+x5g1022G2DfTfY
        8wa7bLD7n/vCD37mJz/9o59tsO8Ge95glw1222DfDfa8wS4b7LbBvhvseYNdNthtg3032PMGu2yw2wb7brDnDXbZYLcNjt3g
        yBscssFhGxy7wZE3OGSDwzY4doMjb3DIBodtcOwGR97gkA0O2+DYDY68wSEbHP79l/AGjHkHRr8FYxscu8GRNzhkg8M2OHaD
        I29wyAaHbXDsBkfe4JANDtvg2A2OvMEhGxy2wbkbnHmDUzY4bYNzNzjzBqdscNoG525w5g1O2eC0Dc7d4MwbnLLBaRucu8GZ
        Nzhlg9M2OHeDM29wyganfx80vBFq3gnVb4XaBuducOYNTtngtA3O3eDMG5yywWkbnLvBmTc4ZYPTNrh2gytvcMkGl21w7QZX
        3uCSDS7b4NoNrrzBJRtctsG1G1x5g0s2uGyDaze48gaXbHDZBtducOUNLtngsg2u3eDKG1yyweX3iDBImEVCTxK2wbUbXHmD
        Sza4bINrN7jyBpdscNkGj93gkTd4yAYP2+CxGzzyBg/Z4GEbPHaDR97gIRs8bIPHbvDIGzxkg4dt8NgNHnmDh2zwsA0eu8Ej
        b/CQDR62wWM3eOQNHrLBwzZ47AaPvMFDNnj4XTAMg2YZ1NOgbfDYDR55g4ds8LANnrvBM2/wlA2etsFzN3jmDZ6ywdM2eO4G
        z7zBUzZ42gbP3eCZN3jKBk/b4LkbPPMGT9ngaRs8d4Nn3uApGzxtg+du8MwbPGWDp23w3A2eeYOnbPC0DZ67wTNv8JQNnn6f
        DwO9Wej1RP/BRh9HerfSJzO93+lLGOqLWeqLnuqL3+pLGOuLWeuLnuuL3+tLGOyLWeyLnuyL3+xLGO2LWe2Lnu2L3+1LGO6L
        We6Lnu6L3+5LGO+LWe+Lnu+L3+9LGPCLWfCLnvCL3/BLGPGLWfGLnvGL3/FLGPKLWfKLnvKLbzWCGidqElLzkamJqMapmoTV
        +FYjrHGyJqE1H9iaiGucrkl4zQe+JgIbJ2wSYvOBsYnIximbhNl84GwitHHSJqE2H1ibiG2ctkm4zQfeJoIbJ24ScvOBuYno
        xqmbhN14d0OANxh5g6Y3eHtDwDcYfYPmN3h/QwA4GIGDJjh4g0NAOBiFg2Y4eIdDgDgYiYOmOHiLQ8A4GI2D5jh4j0MAORiR
        gyY5eJNDQDkYlYNmOXiXQ4A5GJmDpjl4m0PAORidg+Y5eJ9DADoYoYMmOnijQ0A6GKWDZjp4p0OAOhipg6Y6eKtDi2jVqdWE
        rfpWA9jBiB002cGbHQLawagdNNvBux0C3MHIHTTdwdsdAt7B6B0038H7HQLgwQgeNOHBGx4C4sEoHjTjwTseAuTBSB405cFb
        HgLmwWgeNOfBex4C6MGIHjTpwZseAurBqB4068G7HnpE5k6ZJ8zctxpwD0b3oHkP3vcQgA9G+KCJD974EJAPRvmgmQ/e+RCg
        D0b6oKkP3voQsA9G+6C5D977EMAPRvygyQ/e/BDQD0b9oNkP3v0Q4A9G/qDpD97+EPAPRv+g+Q/e/xAAEEYAoQkQ3gAx4kMh
        7qmQ5LEQ32qAQBgJhKZAeAtEwEAYDYTmQHgPRABBGBGEJkF4E0RAQRgVhGZBeBdEgEEYGYSmQXgbRMBBGB2E5kF4H0QAQhgh
        hCZCeCNEQEIYJYRmQngnRIBCGCmEpkJ4K0TAQhgthOZCeC/EjA9xuae4kse4fKsBDWHUEJoN4d0QAQ5h5BCaDuHtEAEPYfQQ
        mg/h/RABEGEEEZoQ4Q0RARFhFBGaEeEdEQESYSQRmhLhLREBE2E0EZoT4T0RARRhRBGaFOFNEQEVYVQRmhXhXREBFmFkEZoW
        4W0RKz506Z66TB679K0GYIQRRmhihDdGBGSEUUZoZoR3RgRohJFGaGqEt0YEbITRRmhuhPdGBHCEEUdocoQ3RwR0hFFHaHaE
        d0cEeISRR2h6hLdHBHyE0UdofoT3RwSAhBFIaIKEN0gEhIRRSGiGhHdIBIiEkUhoioS3SASMhNFIaI6E90gEkIQRSWiShDdJ
        BJSEUUloloR3SQSYhJFJaJqEt0kEnITRSWiehPdJBKCEEUpoooQ3SgSkhFFKaKaEd0oEqISRSmiqhLdKBKyE0UporoT3SgSw
        hBFLaLKEN0sEtIRRS2i2ROKWLuHX7Vyuv8fn9r9QSwECFAMUAAAACAAAACFcfY/DOUoAAABNAAAAEwAAAAAAAAAAAAAAgAEA
        AAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAAAAIVyrX4ZnhgAAAO0AAAALAAAAAAAAAAAAAACAAXsAAABfcmVs
        cy8ucmVsc1BLAQIUAxQAAAAIAAAAIVxPC1ESjAAAANwAAAAPAAAAAAAAAAAAAACAASoBAAB4bC93b3JrYm9vay54bWxQSwEC
        FAMUAAAACAAAACFcZQKN14sAAADuAAAAGgAAAAAAAAAAAAAAgAHjAQAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwEC
        FAMUAAAACAAAACFcDtXmnckIAADTRwAAGAAAAAAAAAAAAAAAgAGmAgAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAA
        AAAFAAUARQEAAKULAAAAAA==
        """
}
