import HTTPTypes
import Testing

@testable import RealistWeb

@Suite("A request that no browser of ours sends") struct RefusedRequestsTests {
    @Test("is refused where it names a second host, or a whole address in the path's place")
    func hosts() async throws {
        var browser = Browser(try ExampleApp().app)
        #expect(try await browser.get("/sign-in").status == 200)
        #expect(try await browser.get("http://127.0.0.1:8080/sign-in").status == 421)
        browser.headers["Host"] = "127.0.0.1:8080"
        #expect(try await browser.get("/sign-in").status == 421)
    }

    @Test("is no form because its type begins like a form's")
    func contentType() async throws {
        var browser = Browser(try ExampleApp().app)
        let token = try await browser.get("/sign-in").field("token") ?? ""
        func send(_ type: String?) async throws -> Int {
            try await browser.ask(.post, "/sign-in", body: Array("token=\(token)&email=".utf8), type: type)
                .status
        }
        #expect(try await send("application/x-www-form-urlencoded") == 422)
        #expect(try await send("Application/X-WWW-Form-urlencoded ; charset=utf-8") == 422)
        for type in ["application/x-www-form-urlencoded2", "text/plain", "multipart/form-data", "", nil] {
            #expect(try await send(type) == 400, "\(type ?? "none")")
        }
    }
}
