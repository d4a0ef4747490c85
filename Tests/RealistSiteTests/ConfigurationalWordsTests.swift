import Realist
import Statistics
import Testing

@testable import RealistSite

@Suite("What is told of a configurational analysis") struct ConfigurationalWordsTests {
    @Test("names how each kind of record was calibrated, and that a number was not")
    func origins() {
        let origins: [CaseSetOrigin] = [
            .profile(partly: 0.67), .anyOf(partly: 0.67), .worked(partly: 0.67), .decided, .stage, .lasted,
            .recorded, .coreKept, .fidelity, .isSo,
        ]
        let told = origins.compactMap(ConfigurationalWords.made)
        #expect(told.count == origins.count && Set(told).count == origins.count)
        #expect(ConfigurationalWords.made(.number) == nil)
        let usual = CalibratedSet(id: "trust", origin: .profile(partly: 0.33))
        #expect(ConfigurationalWords.calibration(usual).value == "as recorded")
        #expect(ConfigurationalWords.calibration(usual).method.contains("partly and some 0.33"))
        let own = CalibratedSet(id: "trust", calibration: .crisp(threshold: 1), origin: .decided)
        #expect(ConfigurationalWords.calibration(own).value == "crisp")
        #expect(ConfigurationalWords.calibration(own).method.hasPrefix("1 from 1 on, else 0, where adopted"))
        let column = CalibratedSet(id: "A")
        #expect(ConfigurationalWords.calibration(column).value == "as it stands")
    }

    private func question(_ cases: Int, site: String?) -> ConfigurationalQuestion {
        let cases = (0..<cases).map { number -> ConfigurationalQuestion.Case in
            let first: Double = number % 2 == 0 ? 0 : 1
            let second: Double = number / 2 % 2 == 0 ? 0 : 1
            return .init(name: "c\(number)", memberships: [first, second], outcome: first, site: site)
        }
        return ConfigurationalQuestion(
            conditions: [CalibratedSet(id: "A"), CalibratedSet(id: "B")], outcome: CalibratedSet(id: "Y"),
            cases: cases)
    }

    @Test("comes part by part, with the very lines of the report")
    func parts() throws {
        let analysis = try ConfigurationalAnalysis(question(10, site: "elm"), allowsFew: false, path: "s")
        let report = AnalysisReport(analysis)
        #expect(
            analysis.parts.map(\.part) == [.cases, .truthTable, .necessity, .complex, .parsimonious])
        #expect(analysis.parts.flatMap { $0.lines.map(\.what) } == report.results[0].lines.map(\.what))
        #expect(
            report.results[0].warnings == [
                "The 10 cases are of 1 site: those of one site share its circumstances, so there is less evidence here than "
                    + "there are cases."
            ])
    }

    @Test("is refused with too few cases, with none, and with too many conditions")
    func refused() {
        func code(_ question: ConfigurationalQuestion, allowsFew: Bool = false) -> String? {
            do {
                _ = try ConfigurationalAnalysis(question, allowsFew: allowsFew, path: "s")
                return nil
            } catch { return error.code }
        }
        #expect(code(question(3, site: nil)) == "analyse.too-few-cases")
        #expect(code(question(3, site: nil), allowsFew: true) == nil)
        #expect(code(question(0, site: nil), allowsFew: true) == "analyse.no-case")
        let many = ConfigurationalQuestion(
            conditions: (0..<17).map { CalibratedSet(id: "X\($0)") }, outcome: CalibratedSet(id: "Y"),
            cases: [])
        #expect(code(many) == "analyse.too-many-conditions")
    }
}
