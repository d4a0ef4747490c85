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
            for action in page.actions {
                #expect(Self.may(role, post: action), "\(path) has a form for \(action)")
            }
            for link in Self.links(page) where seen.insert(link).inserted { open.append(link) }
        }
        #expect(seen.count > 40, "the whole site was walked through")
    }

    private static func links(_ page: Browser.Page) -> [String] {
        page.links.map { String($0.prefix { $0 != "#" && $0 != "?" }) }.filter {
            ($0 == site || $0.hasPrefix(site + "/")) && !$0.contains("/preview/")
        }
    }

    private static func may(_ role: Membership.Role, post action: String) -> Bool {
        RouteTable.posts(to: action).contains { route in
            switch route.need {
            case .anybody, .signedIn: true
            case .right(let right): right.reach(of: role) != .nowhere
            }
        }
    }
}

extension RouteTable {
    /// The routes that a form's address may mean.
    static func posts(to action: String) -> [Route] {
        let parts = action.prefix { $0 != "?" }.split(separator: "/")
        return all.filter { route in
            let own = route.path.split(separator: "/")
            return route.method == .post && own.count == parts.count
                && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }
}
