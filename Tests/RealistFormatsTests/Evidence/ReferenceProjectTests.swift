import Foundation
import Realist
import Testing

@testable import RealistFormats

/// Real files, where they are at hand.
@Suite(
    "Real files of REFI-QDA",
    .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"))
struct ReferenceProjectTests {
    let folder = "\(ProcessInfo.processInfo.environment["REALIST_REFERENCE"] ?? "")/interchange/"

    @Test("of NVivo come in with every code and text accounted for, once")
    func nvivo() throws {
        let file = try QdpxFile.read(path: folder + "refi-qda/nvivo-mac-15.qdpx")
        #expect(file.project.codes.count == 262 && file.project.users.count == 2)
        var dice = Dice()
        let plan = InterchangePlan(file, study: .empty(), codings: { _ in }, using: &dice)
        let account = plan.account
        let codes = [InterchangeAccount.Thing.dimensions, .themes, .codes].map {
            account.line($0)?.count ?? 0
        }
        #expect(codes.reduce(0, +) == 262, "\(codes)")
        #expect(account.line(.sources)?.new == 2 && account.line(.passages) == nil)
        let study = Study.empty().adding(plan.brought)
        let titles =
            study.evidence.codebook.codes.map(\.title.text) + study.evidence.codebook.themes.map(\.title.text)
            + study.evidence.codebook.dimensions.map(\.title.text)
        let all = titles.joined(separator: "\n")
        for code in file.project.codes { #expect(all.contains(code.name), "\(code.name)") }
        #expect(InterchangePlan(file, study: study, codings: { _ in }, using: &dice).brought.isEmpty)
    }

    @Test("of Taguette come in although they have an empty set, and once")
    func taguette() throws {
        let project = try CodebookFile.read(path: folder + "taguette/codebook.qdc")
        var dice = Dice()
        let plan = InterchangePlan(codebook: project, study: .empty(), using: &dice)
        #expect(plan.account.line(.codes)?.new == 5 && plan.brought.codebook.codes.count == 5)
        let study = Study.empty().adding(plan.brought)
        #expect(InterchangePlan(codebook: project, study: study, using: &dice).brought.isEmpty)
    }
}
