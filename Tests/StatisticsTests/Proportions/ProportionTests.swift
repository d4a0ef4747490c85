import Foundation
import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`prop.test`, `fisher.test`, quantiles of the beta distribution) and statsmodels 0.15.
@Suite("Proportions") struct ProportionTests {
    private func int(_ row: [String: String], _ key: String) throws -> Int {
        try #require(Int(row[key] ?? ""))
    }

    @Test("have the reference's intervals")
    func intervals() throws {
        let rows = try Reference.table("f-agreement/expected-proportions.csv")
        var figures = Agreement("f-agreement proportions")
        for row in rows {
            let got = try #require(Proportion(try int(row, "x"), of: try int(row, "n")))
            let name = "\(got.count) of \(got.total)"
            figures.compare(got.share, Double(row["proportion"] ?? ""), at: name)
            let intervals: [(String, Interval?)] = [
                ("wilson", got.wilson()), ("wilson_cc", got.wilsonCorrected()),
                ("clopper", got.clopperPearson()), ("agresti_coull", got.agrestiCoull()),
                ("jeffreys", got.jeffreys()), ("wald", got.wald()), ("wilson90", got.wilson(level: 0.9)),
            ]
            for (key, interval) in intervals {
                figures.compare(interval?.lower, Double(row[key + "_lo"] ?? ""), at: "\(name) \(key) lower")
                figures.compare(interval?.upper, Double(row[key + "_hi"] ?? ""), at: "\(name) \(key) upper")
            }
        }
        #expect(figures.isWhole(rows.count * 15), "\(figures)")
    }

    @Test("compare in twos as in the reference")
    func two() throws {
        let rows = try Reference.table("f-agreement/expected-two-proportions.csv")
        var figures = Agreement("f-agreement two proportions")
        for row in rows {
            let first = try #require(Proportion(try int(row, "x1"), of: try int(row, "n1")))
            let second = try #require(Proportion(try int(row, "x2"), of: try int(row, "n2")))
            let got = try #require(TwoProportions(first, second))
            let plain = got.chiSquare()
            let corrected = got.chiSquare(isCorrected: true)
            let values: [(String, Double?)] = [
                ("difference", got.difference), ("newcombe_lo", got.newcombe().lower),
                ("newcombe_hi", got.newcombe().upper), ("wald_lo", got.wald().lower),
                ("wald_hi", got.wald().upper), ("chisq", plain?.statistic), ("chisq_p", plain?.p),
                ("chisq_cc", corrected?.statistic), ("chisq_cc_p", corrected?.p),
                ("fisher_p", got.fisher?.p), ("risk_ratio", got.riskRatio),
                ("odds_ratio_sample", got.oddsRatio),
            ]
            for (key, value) in values {
                figures.compare(value, Double(row[key] ?? ""), at: "\(first.count)/\(first.total) \(key)")
            }
            // R's figure is what its search leaves of the exact one.
            let exact = try #require(got.fisher?.oddsRatio)
            let coarse = try #require(CoarseSearch.oddsRatio(first, second))
            #expect(near(exact, coarse, relative: 1e-3))
            figures.compare(
                coarse, Double(row["odds_ratio_fisher_conditional"] ?? ""), relative: 1e-6,
                absolute: 1e-9, at: "\(first.count)/\(first.total) conditional")
        }
        #expect(figures.isWhole(rows.count * 13), "\(figures)")
    }

    @Test("of a survey's returns are those of the reference, and are added by counts")
    func returns() throws {
        let rows = try Reference.table("f-agreement/response.csv")
        var expected: [String: [String: String]] = [:]
        for row in try Reference.table("f-agreement/expected-response.csv") {
            expected[row["site"] ?? ""] = row
        }
        var sites = try rows.map { row in
            let returns = SurveyReturns(
                invited: try int(row, "invited"), undelivered: try int(row, "undelivered"),
                started: try int(row, "started"), completed: try int(row, "completed"),
                usable: try int(row, "usable"))
            return (row["site"] ?? "", try #require(returns))
        }
        let none = try #require(
            SurveyReturns(invited: 0, undelivered: 0, started: 0, completed: 0, usable: 0))
        sites.append(("ALL", sites.reduce(none) { $0 + $1.1 }))
        var figures = Agreement("f-agreement response")
        for (site, got) in sites {
            let want = try #require(expected[site])
            figures.compare(Double(got.reached), Double(want["reached"] ?? ""), at: site + " reached")
            let rates: [(String, Double?)] = [
                ("response_rate_completed_of_invited", got.responseRate),
                ("response_rate_completed_of_reached", got.responseRateOfReached),
                ("completion_rate_completed_of_started", got.completionRate),
                ("usable_rate_usable_of_invited", got.usableRate),
            ]
            for (key, rate) in rates { figures.compare(rate, Double(want[key] ?? ""), at: "\(site) \(key)") }
        }
        #expect(figures.isWhole(expected.count * 5), "\(figures)")
        #expect(none.responseRate == nil && none.completionRate == nil && none.usableRate == nil)
        #expect(SurveyReturns(invited: 3, undelivered: 4, started: 0, completed: 0, usable: 0) == nil)
        #expect(SurveyReturns(invited: .max, undelivered: 0, started: 0, completed: 0, usable: 0) == nil)
    }

    @Test("cannot be more than all, nor of fewer than none")
    func refused() {
        #expect(Proportion(3, of: 2) == nil && Proportion(-1, of: 2) == nil && Proportion(0, of: -1) == nil)
        #expect(Proportion(.max, of: .max) == nil)
    }

    @Test("are mirrored when the others are counted", arguments: [(0, 7), (1, 7), (3, 7), (50, 1000)])
    func mirrored(count: Int, total: Int) throws {
        let one = try #require(Proportion(count, of: total))
        let other = try #require(Proportion(total - count, of: total))
        let pairs = [
            (one.wilson(), other.wilson()), (one.wilsonCorrected(), other.wilsonCorrected()),
            (one.clopperPearson(), other.clopperPearson()), (one.jeffreys(), other.jeffreys()),
            (one.agrestiCoull(), other.agrestiCoull()), (one.wald(), other.wald()),
        ]
        for (a, b) in pairs {
            #expect(near(a?.lower, b.map { 1 - $0.upper }, relative: 1e-12))
            #expect(near(a?.upper, b.map { 1 - $0.lower }, relative: 1e-12))
        }
    }

    @Test("two of nobody or of all alike have no ratio and no test")
    func undefined() throws {
        let none = try #require(Proportion(0, of: 9))
        let also = try #require(Proportion(0, of: 4))
        let some = try #require(Proportion(2, of: 4))
        let alike = try #require(TwoProportions(none, also))
        #expect(alike.riskRatio == nil && alike.oddsRatio == nil && alike.chiSquare() == nil)
        #expect(alike.fisher?.p == 1 && alike.fisher?.oddsRatio == nil)
        let apart = try #require(TwoProportions(some, none))
        #expect(apart.riskRatio == .infinity && apart.oddsRatio == .infinity)
        #expect(apart.fisher?.oddsRatio == .infinity)
        #expect(TwoProportions(some, try #require(Proportion(0, of: 0))) == nil)
        let many = try #require(Proportion(500_000_000, of: 1_000_000_000))
        #expect(TwoProportions(many, many)?.fisher == nil)
    }

    @Test("have the conditional odds ratio under which the table is as expected")
    func conditional() throws {
        for (x, y) in [(15, 9), (1, 20), (30, 2), (8, 8)] {
            let first = try #require(Proportion(x, of: 42))
            let second = try #require(Proportion(y, of: 40))
            let odds = try #require(TwoProportions(first, second)?.fisher?.oddsRatio)
            let tables = try #require(TablesOfMargins(first, second))
            #expect(near(tables.mean(logOdds: log(odds)), Double(x), relative: 1e-12))
        }
    }

    /// The lady tasting tea (Fisher 1935): three of four cups of each kind told rightly, 1/70 + 16/70 one-sided.
    @Test("Fisher's lady tastes tea")
    func tea() throws {
        let milk = try #require(Proportion(3, of: 4))
        let tea = try #require(Proportion(1, of: 4))
        let test = try #require(TwoProportions(milk, tea)?.fisher)
        #expect(near(test.p, 34.0 / 70))
        let turned = try #require(TwoProportions(tea, milk)?.fisher)
        #expect(near(test.p, turned.p) && near(test.oddsRatio, turned.oddsRatio.map { 1 / $0 }))
    }
}
