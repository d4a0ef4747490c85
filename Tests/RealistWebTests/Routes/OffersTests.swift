import Foundation
import HTTPTypes
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

/// Whoever starts at a site's page and follows every link finds no form that they may not send, and no way that ends
/// at “This is for another role”.
@Suite("A page of a site offers") struct OffersTests {
    private static let site = "/s/support/sites/city-hospital"

    @Test(
        "its reader only what they may do",
        arguments: [Membership.Role.viewer, .lead, .evaluator, .administrator])
    func walk(_ role: Membership.Role) async throws {
        let example = try ExampleApp()
        try example.person("reader", role, sites: role.namesSites ? [ExampleApp.site] : [])
        var browser = try await example.browser(of: "reader")
        var open = [Self.site], seen: Set<String> = [Self.site]
        while let path = open.popLast() {
            let page = try await browser.get(path)
            #expect(page.status == 200 || page.status == 303, "\(path): \(page.status)")
            for action in Self.actions(page.text) {
                #expect(Self.may(role, post: action), "\(path) has a form for \(action)")
            }
            for link in Self.links(page.text) where seen.insert(link).inserted { open.append(link) }
        }
        #expect(seen.count > 40, "the whole site was walked through")
    }

    private static func links(_ text: String) -> [String] {
        found("href=\"([^\"]*)\"", text).map { String($0.prefix { $0 != "#" && $0 != "?" }) }.filter {
            ($0 == site || $0.hasPrefix(site + "/")) && !$0.contains("/preview/")
        }
    }

    private static func actions(_ text: String) -> [String] {
        found("<form[^>]* action=\"([^\"]*)\" method=\"post\"", text)
    }

    private static func found(_ pattern: String, _ text: String) -> [String] {
        guard let expression = try? Regex<(Substring, Substring)>(pattern) else { return [] }
        return text.matches(of: expression).map { String($0.output.1) }
    }

    private static func may(_ role: Membership.Role, post action: String) -> Bool {
        let parts = action.prefix { $0 != "?" }.split(separator: "/")
        return RouteTable.all.contains { route in
            let own = route.path.split(separator: "/")
            guard route.method == .post, own.count == parts.count,
                zip(own, parts).allSatisfy({ $0.hasPrefix(":") || $0 == $1 })
            else { return false }
            switch route.need {
            case .anybody, .signedIn: return true
            case .right(let right): return right.reach(of: role) != .nowhere
            }
        }
    }
}
