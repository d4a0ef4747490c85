internal import HTTPTypes

/// What a browser keeps for us and sends back with each request. Only sign-in and its forms need any.
struct Cookie: Sendable {
    let name: String
    /// `nil` takes the cookie away.
    let value: String?
    /// Only over TLS. The prefix `__Host-` binds it to this one host.
    let isSecure: Bool
    /// For this long, in seconds; `nil` until the browser is closed.
    var keptFor: Int?

    /// The cookie's name on the wire: `__Host-` needs TLS, so on a loopback address it has another one.
    static func wireName(_ name: String, isSecure: Bool) -> String {
        isSecure ? "__Host-realist-\(name)" : "realist-\(name)"
    }

    /// Lax, not Strict: a link in somebody's notes must lead to the page, not to the sign-in.
    var header: String {
        var text =
            "\(Cookie.wireName(name, isSecure: isSecure))=\(value ?? ""); Path=/; HttpOnly; SameSite=Lax"
        if isSecure { text += "; Secure" }
        if value == nil { text += "; Max-Age=0" } else if let keptFor { text += "; Max-Age=\(keptFor)" }
        return text
    }

    /// The value that was sent under this name. Of two with one name neither is believed.
    static func value(_ name: String, isSecure: Bool, in headers: HTTPFields) -> String? {
        let wanted = wireName(name, isSecure: isSecure)
        var found: Substring.UTF8View?
        for header in headers[values: .cookie] {
            // By bytes: with each request it is looked for among all that the browser keeps for this host.
            for part in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = part.drop { $0 == UInt8(ascii: " ") }
                guard let end = pair.firstIndex(of: UInt8(ascii: "=")),
                    pair[..<end].elementsEqual(wanted.utf8)
                else { continue }
                if found != nil { return nil }
                found = pair[pair.index(after: end)...]
            }
        }
        guard let found, !found.isEmpty, found.count <= 256 else { return nil }
        return String(Substring(found))
    }
}
