internal import HTTPTypes

/// The headers of every answer, errors included.
///
/// Source: OWASP ASVS 5.0, V3.4; the threat model in the guide says what each is for.
enum SafeHeaders {
    /// Nothing but our own stylesheet, script and pictures; no frame may hold a page, no form leads elsewhere.
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "font-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    static func add(to headers: inout HTTPFields, isSecure: Bool) {
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = policy }
        headers[.xContentTypeOptions] = "nosniff"
        headers[field("Referrer-Policy")] = "no-referrer"
        headers[field("Cross-Origin-Opener-Policy")] = "same-origin"
        headers[field("Cross-Origin-Resource-Policy")] = "same-origin"
        headers[field("X-Frame-Options")] = "DENY"
        headers[field("Permissions-Policy")] = "camera=(), geolocation=(), microphone=()"
        // What somebody signed in has seen stays on no disk and in no proxy.
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static func field(_ name: StaticString) -> HTTPField.Name {
        HTTPField.Name(parsed: "\(name)")
    }
}

extension HTTPField.Name {
    /// For names that are written in our own source.
    init(parsed name: String) {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no header") }
        self = field
    }
}
