internal import HTTPTypes
internal import Realist

/// One address of the app: its method, its path, who may ask for it, what may be sent, and what answers.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// With `:name` for what varies: `/s/:study/sites/:site`.
    let path: String
    let need: Need
    let body: Body
    let answer: @Sendable (Visit) async throws -> Answer
    let isOfStudy: Bool
    /// Does the path name a site? Then a right is asked for at that site.
    let isOfSite: Bool

    init(
        method: HTTPRequest.Method, path: String, need: Need, body: Body,
        answer: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.need = need
        self.body = body
        self.answer = answer
        let parts = path.split(separator: "/")
        isOfStudy = parts.contains(":study")
        isOfSite = parts.contains(":site")
    }

    /// Who may ask. There is no route without one.
    enum Need: Equatable, Sendable {
        /// Whoever finds the address: sign-in, the stylesheet, the health page.
        case anybody
        /// Whoever is signed in, with or without a study.
        case signedIn
        /// Whoever has this right in the study that the path names, at the site that it names if it names one.
        case right(Right)
    }

    /// What may be sent with a request.
    enum Body: Equatable, Sendable {
        case nothing
        /// A form, at most a mebibyte, with the token of the page it was on.
        case form
        /// A form with a long text in it, at most this many bytes as they are sent: three for each byte of most scripts.
        case longForm(most: Int)
        /// A form with files, streamed to the disk; at most this many bytes.
        case upload(most: Int)
    }

    static func get(
        _ path: String, _ need: Need, _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .get, path: path, need: need, body: .nothing, answer: answer)
    }

    static func post(
        _ path: String, _ need: Need, body: Body = .form,
        _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, need: need, body: body, answer: answer)
    }
}
