import Testing

@testable import RealistCommand

@Suite("How far a long reading has come") struct ProgressTests {
    @Test(
        "is a bar with the share and the bytes",
        arguments: [
            (0, "[······························]   0 %  0.0 of 41.0 MB"),
            (12_300_000, "[#########·····················]  30 %  12.3 of 41.0 MB"),
            (40_999_999, "[#############################·]  99 %  40.9 of 41.0 MB"),
            (41_000_000, "[##############################] 100 %  41.0 of 41.0 MB"),
            // A file may grow while it is read.
            (50_000_000, "[##############################] 100 %  41.0 of 41.0 MB"),
        ])
    func bar(bytes: Int, text: String) {
        #expect(Progress.bar(bytes, of: 41_000_000) == text)
    }
}
