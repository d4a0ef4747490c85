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
        // A route may have a stricter or a wider policy of its own.
        for field in same where !headers.contains(field.name) { headers.append(field) }
        // What somebody signed in has seen stays on no disk and in no proxy.
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    /// Of every answer, whatever it is.
    private static let same = [
        HTTPField(name: .contentSecurityPolicy, value: policy),
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: HTTPField.Name(parsed: "Referrer-Policy"), value: "no-referrer"),
        HTTPField(name: HTTPField.Name(parsed: "Cross-Origin-Opener-Policy"), value: "same-origin"),
        HTTPField(name: HTTPField.Name(parsed: "Cross-Origin-Resource-Policy"), value: "same-origin"),
        HTTPField(name: HTTPField.Name(parsed: "X-Frame-Options"), value: "DENY"),
        HTTPField(
            name: HTTPField.Name(parsed: "Permissions-Policy"),
            value: "camera=(), geolocation=(), microphone=()"),
    ]
}

extension HTTPField.Name {
    /// For names that are written in our own source.
    init(parsed name: String) {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no header") }
        self = field
    }
}
