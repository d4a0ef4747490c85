import Foundation
import Testing

@testable import RealistPages

/// Whole files of charts, byte for byte, as somebody looked at them and agreed. `make golden` writes them anew.
@Suite("Golden charts") struct GoldenChartsTests {
    private static let folder = Example.house.appending(path: "Tests/RealistPagesTests/Golden/charts")
    private static let isRenewing = ProcessInfo.processInfo.environment["REALIST_GOLDEN"] == "renew"

    @Test("are what the figures give", arguments: ChartExample.all.map(\.name))
    func whole(name: String) throws {
        let chart = try #require(ChartExample.all.first { $0.name == name }?.chart)
        let written = ChartFile(
            title: chart.title,
            panels: [
                .init(
                    title: "Burnout: lower at month 6 than at baseline by 2.3 (0.7 to 3.9)",
                    data: ["Invented figures. ProQOL 5, burnout, 10 to 50 points."], chart: chart,
                    notes: ["The same people before and after, without a comparison group."])
            ]
        ).text()
        let file = Self.folder.appending(path: name + ".svg")
        if Self.isRenewing {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(written.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(golden == written, "Right as it is now? make golden")
    }
}
