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
        var found: String?
        for header in headers[values: .cookie] {
            for part in header.split(separator: ";") {
                let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard pair.count == 2, pair[0].drop(while: { $0 == " " }) == wanted else { continue }
                if found != nil { return nil }
                found = String(pair[1])
            }
        }
        return found.flatMap { $0.isEmpty || $0.utf8.count > 256 ? nil : $0 }
    }
}
