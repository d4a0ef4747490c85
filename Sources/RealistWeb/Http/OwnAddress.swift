internal import HTTPTypes

/// The address under which people reach this server. Nothing else is believed of a request's own words for it.
struct OwnAddress: Equatable, Sendable {
    let isSecure: Bool
    /// As browsers send it in `Host`: with the port, unless it is the usual one.
    let hosts: [String]

    /// For a server that people reach on their own machine, under any of its names.
    static func loopback(port: Int) -> OwnAddress {
        OwnAddress(
            isSecure: false, hosts: ["127.0.0.1", "localhost", "[::1]"].map { withPort($0, port, usual: 80) })
    }

    /// For a name that was given: `https://realist.example.org`. `nil` for what is no such address.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, parts[0] == "https:" || parts[0] == "http:" else {
            return nil
        }
        let host = parts[2].hasSuffix("/") ? parts[2].dropLast() : parts[2]
        guard !host.isEmpty, host.utf8.allSatisfy(OwnAddress.isHostByte) else { return nil }
        isSecure = parts[0] == "https:"
        let usual = isSecure ? ":443" : ":80"
        hosts = [(host.hasSuffix(usual) ? host.dropLast(usual.count) : host).lowercased()]
    }

    private init(isSecure: Bool, hosts: [String]) {
        self.isSecure = isSecure
        self.hosts = hosts
    }

    /// As links name it: `http://127.0.0.1:8080`.
    var text: String { (isSecure ? "https://" : "http://") + (hosts.first ?? "") }

    /// Does nobody but this machine reach it?
    var isLoopback: Bool {
        hosts.allSatisfy { host in
            ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
        }
    }

    /// Whether a request means this server: a page elsewhere can make its own name point here.
    func accepts(host: String?) -> Bool {
        guard let host else { return false }
        return hosts.contains(host.lowercased())
    }

    /// Whether a form was sent from a page of this server. Browsers say so in one of two headers, and a page cannot
    /// change either; what says nothing is no browser with a form of ours.
    func isOwn(_ headers: HTTPFields) -> Bool {
        if let site = headers[.secFetchSite] { return site == "same-origin" }
        guard let origin = headers[.origin] else { return false }
        let scheme = isSecure ? "https://" : "http://"
        return hosts.contains { origin.lowercased() == scheme + $0 }
    }

    private static func withPort(_ host: String, _ port: Int, usual: Int) -> String {
        port == usual ? host : "\(host):\(port)"
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}

extension HTTPField.Name {
    static var secFetchSite: HTTPField.Name { HTTPField.Name(parsed: "Sec-Fetch-Site") }
    static var forwardedFor: HTTPField.Name { HTTPField.Name(parsed: "X-Forwarded-For") }
}
