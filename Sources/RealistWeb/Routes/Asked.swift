internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Realist

/// What was asked, and what was sent with it.
struct Asked: Sendable {
    let method: HTTPRequest.Method
    /// Path and query, for coming back to it.
    let target: String
    let path: String
    let query: FormText
    /// The query is no text that an address of ours has: wrongly encoded, or with a NUL.
    let isQueryWrong: Bool
    /// What the path has where the route has `:name`.
    let places: [String: String]
    let headers: HTTPFields
    /// The address of whoever asks, for counting tries; never logged.
    let from: String
    /// What was sent, names and texts.
    var form = FormText()
    /// Files that were sent, until the answer is given.
    var files: [UploadedFile] = []

    /// The study that the path names.
    var study: StudyKey? {
        places["study"].flatMap { $0.utf8.contains(UInt8(ascii: "%")) ? $0.removingPercentEncoding : $0 }
            .flatMap { StudyKey($0) }
    }

    /// A form without files: in bytes.
    static let mostForm = 1 << 20

    init(_ request: Request, places: [String: String], from: String) {
        method = request.method
        target = request.uri.string
        path = request.uri.path
        let sent = try? FormText(urlEncoded: (request.uri.query ?? "").utf8)
        query = sent ?? FormText()
        isQueryWrong = sent == nil
        self.places = places
        headers = request.headers
        self.from = from
    }

    /// Reads what was sent: a form into memory, files onto the disk.
    ///
    /// - Throws: ``Turned/tooLarge(most:)`` and ``Turned/notAForm``, or what the disk says.
    mutating func read(_ request: Request, _ body: Route.Body, _ folder: UploadFolder) async throws {
        switch body {
        case .nothing: return
        case .form: form = try await Asked.form(request, most: Asked.mostForm)
        case .longForm(let most): form = try await Asked.form(request, most: most)
        case .upload(let most):
            guard var multipart = Multipart(type: request.headers[.contentType] ?? "", folder: folder) else {
                throw Turned.notAForm
            }
            try Asked.refuseLong(request, most: most)
            do {
                var count = 0
                for try await piece in request.body {
                    count += piece.readableBytes
                    guard count <= most else { throw Turned.tooLarge(most: most) }
                    try multipart.take(piece.readableBytesView)
                }
                try multipart.finish()
            } catch is FormFault {
                throw Turned.notAForm
            }
            form = FormText(multipart.fields)
            files = multipart.files
        }
    }

    private static func form(_ request: Request, most: Int) async throws(Turned) -> FormText {
        guard isForm(request.headers[.contentType]) else { throw .notAForm }
        try refuseLong(request, most: most)
        let bytes = try await bytes(request, most: most)
        guard let form = try? FormText(urlEncoded: bytes) else { throw .notAForm }
        return form
    }

    private static func bytes(_ request: Request, most: Int) async throws(Turned) -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            for try await piece in request.body {
                guard bytes.count + piece.readableBytes <= most else { throw Turned.tooLarge(most: most) }
                bytes += piece.readableBytesView
            }
        } catch let turned as Turned {
            throw turned
        } catch {
            // It broke off, or is no HTTP: nothing is wrong with us.
            throw .notAForm
        }
        return bytes
    }

    /// Only what a form of ours sends; a charset may stand behind it.
    private static func isForm(_ type: String?) -> Bool {
        let media = type?.prefix { $0 != ";" }.lowercased()
        return media.map { $0.filter { $0 != " " && $0 != "\t" } } == "application/x-www-form-urlencoded"
    }

    /// What says that it is too long is not read at all.
    private static func refuseLong(_ request: Request, most: Int) throws(Turned) {
        guard let said = request.headers[.contentLength].flatMap({ Int($0) }) else { return }
        if said > most { throw .tooLarge(most: most) }
    }
}
