internal import Foundation
internal import HTTPTypes
internal import RealistStore

extension Visit {
    /// Before anybody is signed in a form is bound to the browser by a token of its own.
    static let visitCookie = "visit"
    static let sessionCookie = "session"
    static let deviceCookie = "device"
    /// The purpose that all forms share.
    static let anyForm = "any"

    /// What this browser was given as its token before signing in.
    var visitToken: SessionToken? {
        Cookie.value(Visit.visitCookie, isSecure: app.address.isSecure, in: asked.headers)
            .flatMap { SessionToken($0) }
    }

    /// The token for the forms of a page: the session's, or a visit's, which is given now if there is none yet.
    func formToken(_ answer: (String) throws -> Answer) rethrows -> Answer {
        if signedIn != nil { return try answer(sessionFormToken) }
        if let visitToken { return try answer(visitToken.formToken(for: Visit.anyForm)) }
        let fresh = Visit.freshToken()
        var given = try answer(fresh.formToken(for: Visit.anyForm))
        given.cookies.append(cookie(Visit.visitCookie, fresh.text))
        return given
    }

    /// Of somebody who is signed in: bound to the session, and marked as theirs.
    var sessionFormToken: String {
        signedIn == nil ? "" : token?.formToken(for: Visit.anyForm, mark: mark) ?? ""
    }

    /// Whoever asks, as the throttle and the list of sessions see them.
    var visitor: Visitor {
        let device = Cookie.value(Visit.deviceCookie, isSecure: app.address.isSecure, in: asked.headers)
        return Visitor(
            address: asked.from, device: device.flatMap { DeviceToken($0) },
            deviceName: DeviceName.of(asked.headers[.userAgent] ?? ""))
    }

    func cookie(_ name: String, _ value: String?, keptFor: Int? = nil) -> Cookie {
        Cookie(name: name, value: value, isSecure: app.address.isSecure, keptFor: keptFor)
    }

    private static func freshToken() -> SessionToken {
        let text = Data(SystemRandom.bytes(32)).base64EncodedString().replacing("+", with: "-")
            .replacing("/", with: "_").replacing("=", with: "")
        guard let token = SessionToken(text) else { preconditionFailure("32 bytes make 43 signs") }
        return token
    }
}
