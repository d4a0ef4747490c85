import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import RealistWeb

/// Asks the app as a browser would: keeps its cookies, says where its forms come from.
struct Browser {
    let app: WebApp
    var cookies: [String: String] = [:]
    /// Sent with every request besides what a browser sends by itself.
    var headers: [String: String] = ["Sec-Fetch-Site": "same-origin"]
    var host = "127.0.0.1:8080"

    init(_ app: WebApp) {
        self.app = app
    }

    struct Page {
        let status: Int
        let headers: HTTPFields
        let text: String

        var location: String? { headers[.location] }

        /// Where its forms are sent, and where its links lead.
        var actions: [String] { found("<form[^>]* action=\"([^\"]*)\" method=\"post\"") }
        var links: [String] { found("href=\"([^\"]*)\"") }

        private func found(_ pattern: String) -> [String] {
            guard let expression = try? Regex<(Substring, Substring)>(pattern) else { return [] }
            return text.matches(of: expression).map { String($0.output.1) }
        }

        /// The value of the first field of this name on the page.
        func field(_ name: String) -> String? {
            guard let tag = text.split(separator: "<").first(where: { $0.contains("name=\"\(name)\"") })
            else {
                return nil
            }
            return tag.split(separator: "value=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
        }
    }

    mutating func get(_ path: String) async throws -> Page {
        try await ask(.get, path, body: [], type: nil)
    }

    mutating func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        let body = fields.map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }.joined(separator: "&")
        return try await ask(.post, path, body: Array(body.utf8), type: "application/x-www-form-urlencoded")
    }

    /// Opens a page and sends its form with the token that stands on it.
    mutating func send(_ fields: [(String, String)], from page: String, to path: String? = nil) async throws
        -> Page
    {
        let form = try await get(page)
        return try await post(path ?? page, [("token", form.field("token") ?? "")] + fields)
    }

    mutating func ask(_ method: HTTPRequest.Method, _ path: String, body: [UInt8], type: String?) async throws
        -> Page
    {
        var fields = HTTPFields()
        for (name, value) in headers { fields[HTTPField.Name(parsed: name)] = value }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; ")
        }
        fields[.contentType] = type
        let head = HTTPRequest(
            method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let source = ApplicationRequestContextSource(
            channel: EmbeddedChannel(), logger: Logger(label: "test"))
        let response = try await app.responder().respond(to: request, context: WebContext(source: source))
        for header in response.headers[values: .setCookie] { keep(header) }
        let taken = Taken()
        try await response.body.write(taken)
        return Page(status: response.status.code, headers: response.headers, text: await taken.text)
    }

    private mutating func keep(_ header: String) {
        let pair = header.prefix { $0 != ";" }.split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = header.contains("Max-Age=0") ? nil : String(pair[1])
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

/// What was written of an answer.
private actor Bytes {
    var all: [UInt8] = []

    func add(_ buffer: ByteBuffer) { all += buffer.readableBytesView }
}

private struct Taken: ResponseBodyWriter {
    private let bytes = Bytes()

    var text: String {
        get async { String(decoding: await bytes.all, as: UTF8.self) }
    }

    func write(_ buffer: ByteBuffer) async throws { await bytes.add(buffer) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
