@testable import RealistPages
import Testing

@Suite("A page's parts say what reflection finds") struct PagePartTests {
    @Test("in every example of the app's pages")
    func same() throws {
        for shown in try AppExample.pages() {
            var told = 0
            try PagePartTests.compare(shown.page, at: shown.name, told: &told)
            #expect(told > 0, "\(shown.name): the frame at least says its own fields")
        }
    }

    /// Walks a value by reflection, and holds every part that speaks for itself against what is found there.
    private static func compare(_ value: Any, at place: String, told: inout Int) throws {
        if let part = value as? any PagePart {
            told += 1
            guard case .group(let said) = part.pageValue,
                case .group(let found) = try PageValue.reflecting(part)
            else {
                Issue.record("\(place) is no group")
                return
            }
            #expect(said.names == found.names, "\(place): \(type(of: part))")
            #expect(said.values == found.values, "\(place): \(type(of: part))")
        }
        for child in Mirror(reflecting: value).children {
            try compare(child.value, at: place + "." + (child.label ?? ""), told: &told)
        }
    }
}
