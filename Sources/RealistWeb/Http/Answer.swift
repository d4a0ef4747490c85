internal import HTTPTypes
internal import RealistPages

/// What a route answers with.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var content: Content
    var headers = HTTPFields()
    var cookies: [Cookie] = []

    enum Content: Sendable {
        case nothing
        case page(any Page)
        case bytes([UInt8], type: String)
        /// Written piece by piece, for what is too large to hold.
        case pieces(type: String, @Sendable (_ write: Sink) async throws -> Void)
    }

    /// Takes the next piece of an answer.
    typealias Sink = (_ bytes: [UInt8]) async throws -> Void

    static func page(_ page: any Page, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, content: .page(page))
    }

    /// The form is not right yet: the same page, with what was typed and what to mend.
    static func notYet(_ page: any Page) -> Answer {
        Answer(status: .unprocessableContent, content: .page(page))
    }

    /// After a save: the browser asks for another page, so that a reload saves nothing twice.
    static func seeOther(_ path: String) -> Answer {
        var answer = Answer(status: .seeOther, content: .nothing)
        answer.headers[.location] = path
        return answer
    }

    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, content: .bytes(Array(text.utf8), type: "text/plain; charset=utf-8"))
    }

    /// A file to keep. `name` is made by the program: small letters, digits, dashes and one full stop.
    static func file(_ bytes: [UInt8], type: String, name: String) -> Answer {
        named(name, Answer(status: .ok, content: .bytes(bytes, type: type)))
    }

    static func file(
        type: String, name: String, _ write: @escaping @Sendable (_ write: Sink) async throws -> Void
    ) -> Answer {
        named(name, Answer(status: .ok, content: .pieces(type: type, write)))
    }

    private static func named(_ name: String, _ answer: Answer) -> Answer {
        let plain = String(
            name.unicodeScalars.filter { FileNameSigns.allowed.contains($0) }.map(Character.init))
        var answer = answer
        answer.headers[.contentDisposition] = "attachment; filename=\"\(plain)\""
        return answer
    }
}

/// Signs of a file name that need no escape anywhere.
private enum FileNameSigns {
    static let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-.".unicodeScalars)
}
