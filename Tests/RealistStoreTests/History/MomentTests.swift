import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("A moment") struct MomentTests {
    @Test(
        "is written in UTC, to the millisecond",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (2_147_483_648_000, "2038-01-19T03:14:08.000Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ] as [(Int64, String)])
    func text(milliseconds: Int64, text: String) {
        #expect(Moment(millisecondsSince1970: milliseconds).description == text)
    }

    @Test("agrees with Foundation over three centuries, day by day")
    func foundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for days in stride(from: Int64(-25_500), to: 83_900, by: 7) {
            let moment = Moment(millisecondsSince1970: days * 86_400_000 + 1)
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            #expect(moment.day == Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
        }
    }

    @Test("of the farthest past or future does not trap", arguments: [Int64.min, .max, .min + 1])
    func extremes(milliseconds: Int64) {
        #expect(Moment(millisecondsSince1970: milliseconds).description.hasSuffix("Z"))
        #expect(Moment(millisecondsSince1970: milliseconds).day == nil)
    }
}
