import Foundation
import Realist
import Testing

@testable import RealistSite

@Suite("What a site tells in numbers") struct ToldNumbersTests {
    /// Seeds of smaller studies; 0 is the worked example.
    static let seeds = [0, 1, 2]

    /// What the answers add to a site, against the same site without an answer.
    @Test("is, wherever it stands, a figure that is shown", arguments: seeds)
    func numbers(seed: Int) throws {
        let study = try SmallerStudy(seed: seed)
        let publication = study.publication
        let told = try ToldNumbers(SmallerStudy.files(publication))
        let added = told.beyond(try ToldNumbers(SmallerStudy.files(study.silent)))
        let shown = Set(
            publication.figures.filter { $0.status == .shown }.flatMap {
                ToldNumbers.numbers($0.value ?? "")
            })
        #expect(publication.figures.contains { $0.status != .shown } && shown.count > 5)
        let others = Self.others(publication)
        for (file, numbers) in added.sorted(by: { $0.key < $1.key }) where file != "downloads/figures.csv" {
            let halves = Set((shown.union(others)).flatMap { $0.split(separator: ".").map(String.init) })
            let allowed = shown.union(others).union(file == "search, words" ? halves : [])
            #expect(numbers.subtracting(allowed).sorted() == [], "\(file)")
        }
        #expect(added["outcomes/burnout.html"]?.isEmpty == false && added["search, words"]?.isEmpty == false)
    }

    /// Numbers that come with the answers and are no figures: of the measuring points and the interval, how few people are
    /// too few, how many figures there are, of each measure and kind, and how many changes of sites are clear.
    private static func others(_ publication: Publication) -> Set<String> {
        let figures = publication.figures
        var counts = [figures.count, figures.count { $0.status == .shown }, 95]
        counts += publication.about.waves.map(\.month)
        counts += [publication.about.disclosure.people, publication.about.disclosure.bands]
        counts += clearChanges(figures)
        counts += Set(figures.map(\.subscale)).map { subscale in figures.count { $0.subscale == subscale } }
        for status in Figure.Status.allCases {
            counts.append(figures.count { $0.status == status })
            for subscale in Set(figures.map(\.subscale)) {
                counts.append(figures.count { $0.status == status && $0.subscale == subscale })
            }
        }
        return Set(counts.map { "\($0)" })
    }

    /// Changes of sites that are told, and clear ones of each direction, whichever of it is better for a measure.
    private static func clearChanges(_ figures: [Figure]) -> [Int] {
        let sites = figures.filter { $0.groupKind == "site" && $0.status == .shown }
        func values(_ statistic: String) -> [String: [Double]] {
            Dictionary(grouping: sites.filter { $0.statistic == statistic }, by: \.subscale)
                .mapValues { $0.compactMap { $0.value.flatMap(Double.init) } }
        }
        let (low, high) = (values("low"), values("high"))
        var sums = [0]
        for subscale in low.keys {
            let up = low[subscale, default: []].count { $0 > 0 }
            let down = high[subscale, default: []].count { $0 < 0 }
            sums = sums.flatMap { [$0 + up, $0 + down] }
        }
        return sums + [low.values.reduce(0) { $0 + $1.count }]
    }

    @Test("has in the table of all figures a row for each, and a value where it is shown", arguments: seeds)
    func table(seed: Int) throws {
        let publication = try SmallerStudy(seed: seed).publication
        let file = try SmallerStudy.files(publication).first { $0.path == "downloads/figures.csv" }
        let lines = String(decoding: try #require(file).contents, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == publication.figures.count + 1)
        let ends = lines.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).suffix(2)
        }
        #expect(ends.allSatisfy { ($0.last == "shown") == ($0.first != "") })
    }

    @Test("is the same, byte for byte, when only answers differ that no figure tells of")
    func silence() throws {
        var tried = 0
        for seed in 1...12 where tried < 3 {
            let study = try SmallerStudy(seed: seed)
            let publication = study.publication
            let told = publication.figures.filter { $0.status == .shown }.map(\.group).joined(separator: "+")
            let untold = Set(study.study.about.siteOrder.map(\.text).filter { !told.contains($0) })
            let other = study.changed(at: untold)
            let same = other.publication
            guard other.scores != study.scores, same.figures == publication.figures else { continue }
            let files = try [publication, same].map { publication in
                try SmallerStudy.files(publication).map { [$0.path: $0.contents] }
            }
            #expect(files[0] == files[1])
            tried += 1
        }
        #expect(tried > 0)
    }

    @Test("is found in text, drawings and what is read out")
    func reader() {
        let page = """
            <meta content="7 people"><p class="x9" title="8 of 10">−3.5, 156 KB</p><svg height="412"><title id="a">11</title>
            <text class="t" x="0">22</text><text class="v" x="1">33</text><path d="M1 2"/></svg>
            """
        #expect(
            ToldNumbers.numbers(ToldNumbers.shown(page)) == ["7", "8", "10", "3.5", "11", "33"])
    }
}
