import HTTPTypes
import Testing

@testable import RealistWeb

@Suite("The server's own address") struct OwnAddressTests {
    private let proxied = OwnAddress("https://realist.example.org")

    @Test("is any name of this machine, with the port")
    func loopback() {
        let own = OwnAddress.loopback(port: 8080)
        #expect(own.accepts(host: "127.0.0.1:8080") && own.accepts(host: "LOCALHOST:8080"))
        #expect(own.accepts(host: "[::1]:8080"))
        #expect(
            !own.accepts(host: "127.0.0.1") && !own.accepts(host: "evil.example") && !own.accepts(host: nil))
        #expect(own.text == "http://127.0.0.1:8080")
    }

    @Test("is the name that was given")
    func given() throws {
        let own = try #require(proxied)
        #expect(own.isSecure && own.accepts(host: "realist.example.org") && !own.accepts(host: "127.0.0.1"))
        #expect(OwnAddress("https://realist.example.org:443/") == own)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "realist.example.org", "ftp://a", "https://", "https://a/b", "https://a b", "javascript:1",
        ])
    func wrong(text: String) {
        #expect(OwnAddress(text) == nil)
    }

    @Test(
        "knows its own forms by what browsers say",
        arguments: [
            (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "cross-site"], false),
            (["Sec-Fetch-Site": "same-site"], false), (["Sec-Fetch-Site": "none"], false),
            (["Origin": "https://realist.example.org"], true),
            (["Origin": "http://realist.example.org"], false),
            (["Origin": "null"], false), (["Origin": "https://evil.example"], false), ([:], false),
            (["Sec-Fetch-Site": "cross-site", "Origin": "https://realist.example.org"], false),
        ] as [([String: String], Bool)])
    func forms(sent: [String: String], isOwn: Bool) throws {
        var headers = HTTPFields()
        for (name, value) in sent { headers[HTTPField.Name(parsed: name)] = value }
        #expect(try #require(proxied).isOwn(headers) == isOwn)
    }
}

@Suite("Going back after signing in") struct BackPathTests {
    @Test("leads to a path of this server", arguments: ["/", "/s/study/sites/north?sort=new", "/a//b"])
    func own(path: String) {
        #expect(BackPath.checked(path) == path)
    }

    @Test(
        "leads nowhere else",
        arguments: [
            "", "a", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nSet-Cookie: x",
            "/a b", "/é",
            "/a\\b",
        ])
    func elsewhere(path: String) {
        #expect(BackPath.checked(path) == nil)
    }
}

@Suite("A cookie") struct CookieTests {
    @Test("is for this host, for requests, and for nobody's script")
    func header() {
        let cookie = Cookie(name: "session", value: "abc", isSecure: true)
        #expect(cookie.header == "__Host-realist-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure")
        let gone = Cookie(name: "session", value: nil, isSecure: false)
        #expect(gone.header == "realist-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
    }

    @Test(
        "is read once, and not at all when there are two",
        arguments: [
            ("realist-session=abc", "abc"), ("a=b; realist-session=abc; c=d", "abc"),
            ("realist-session=", nil),
            ("realist-session=abc; realist-session=def", nil), ("xrealist-session=abc", nil),
            ("__Host-realist-session=abc", nil), ("", nil), (";;;=;", nil),
        ] as [(String, String?)])
    func read(sent: String, value: String?) {
        var headers = HTTPFields()
        headers[.cookie] = sent
        #expect(Cookie.value("session", isSecure: false, in: headers) == value)
    }
}
