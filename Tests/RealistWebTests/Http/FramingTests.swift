import Dispatch
import Foundation
import Glibc
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

/// Over a real socket: what two readers of one request could take for two things.
@Suite("Where a request ends") struct FramingTests {
    /// A server that listens, for as long as `body` runs.
    private func serving(_ body: (UInt16) async throws -> Void) async throws {
        let example = try ExampleApp()
        // Another process may take the port before the server does.
        for attempt in 1... {
            do {
                return try await serving(example, at: Self.freePort(), body)
            } catch is NoServer where attempt < 20 {
                continue
            }
        }
    }

    private struct NoServer: Error {
        let why: any Error
    }

    private func serving(
        _ example: ExampleApp, at port: UInt16, _ body: (UInt16) async throws -> Void
    ) async throws {
        let folder = example.folder + "/served"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let server = try WebServer(
            studies: [(key: ExampleApp.key(), store: example.store)], accounts: Accounts(in: folder),
            theme: example.app.theme,
            at: WebServer.Place(host: "127.0.0.1", port: Int(port), address: nil, trustsProxy: false)
        ) { _ in }
        let (ready, isReady) = AsyncStream<(any Error)?>.makeStream()
        let running = Task {
            do {
                try await server.run { isReady.yield(nil) }
            } catch {
                isReady.yield(error)
            }
        }
        defer { running.cancel() }
        for await fault in ready {
            if let fault { throw NoServer(why: fault) }
            break
        }
        try await body(port)
    }

    private static func freePort() throws -> UInt16 {
        let place = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(place) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(place, $0, length) == 0 && getsockname(place, $0, &length) == 0
            }
        }
        try #require(isBound)
        return UInt16(bigEndian: address.sin_port)
    }

    /// What the server says until it closes. Whoever waits for it stands in nobody's way.
    private static func said(_ text: String, to port: UInt16) async -> String {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: heard(text, from: port)) }
        }
    }

    private static func heard(_ text: String, from port: UInt16) -> String {
        let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(line) }
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { return "no connection" }
        let bytes = Array(text.utf8)
        guard send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return "not sent" }
        var heard: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(line, &piece, piece.count, 0)
            if count < 0 { return String(decoding: heard, as: UTF8.self) + "<open>" }
            if count == 0 { return String(decoding: heard, as: UTF8.self) }
            heard += piece[..<count]
        }
    }

    @Test("is told by one word, with nothing in it and blanks around it at most")
    func word() {
        for (value, isSound) in [
            ("chunked", true), ("Chunked", true), (" chunked\t", true), ("chun ked", false),
            ("c\thunked", false), ("", false),
        ] {
            var headers = HTTPFields()
            headers[.transferEncoding] = value
            #expect(Framing.isSound(headers) == isSound, "\(value)")
        }
    }

    /// Holds back what is written, as a slow reader does.
    private final class Slow: ChannelOutboundHandler {
        typealias OutboundIn = HTTPResponsePart
        typealias OutboundOut = HTTPResponsePart
        private var held: [EventLoopPromise<Void>?] = []

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            held.append(promise)
        }

        func letGo() {
            for promise in held { promise?.succeed() }
            held = []
        }
    }

    @Test("is followed by the whole of the refusal: the connection closes when all of it is sent")
    func wholeRefusal() throws {
        let slow = Slow()
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandlers([slow, Framing()])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        var headers = HTTPFields()
        headers[.transferEncoding] = "gzip"
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: headers)
        try channel.writeInbound(HTTPRequestPart.head(head))
        channel.write(HTTPResponsePart.head(HTTPResponse(status: .badRequest)), promise: nil)
        channel.writeAndFlush(HTTPResponsePart.end(nil), promise: nil)
        channel.embeddedEventLoop.run()
        #expect(channel.isActive, "what is on its way is not cut off")
        slow.letGo()
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }

    @Test("is told in one of two ways; any other is refused, and its connection is closed")
    func encodings() async throws {
        try await serving { port in
            let host = "Host: 127.0.0.1:\(port)\r\n"
            let second = "GET /health HTTP/1.1\r\n\(host)X-Second: 1\r\n\r\n"
            for header in [
                "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity", "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: chunked;a=b", "Transfer-Encoding: chun ked",
                "Transfer-Encoding: chunked\tx",
                "Transfer-Encoding: chunked\r\nContent-Length: 5", "Transfer-Encoding: \u{0B}chunked",
            ] {
                for method in ["GET", "POST"] {
                    let sent = "\(method) /health HTTP/1.1\r\n\(host)\(header)\r\n\r\n0\r\n\r\n\(second)"
                    var answer = await Self.said(sent, to: port)
                    // A connection closed with bytes unread may be reset before its answer was taken.
                    for _ in 0..<5 where answer.isEmpty { answer = await Self.said(sent, to: port) }
                    #expect(answer.hasPrefix("HTTP/1.1 400"), "\(method) \(header): \(answer.prefix(80))")
                    #expect(answer.components(separatedBy: "HTTP/1.1").count == 2, "\(header): \(answer)")
                    #expect(!answer.hasSuffix("<open>"), "\(header)")
                }
            }
            // The requests before it are answered.
            let first = await Self.said(
                "GET /health HTTP/1.1\r\n\(host)\r\nGET /health HTTP/1.1\r\n\(host)Transfer-Encoding: x\r\n\r\n",
                to: port)
            #expect(first.hasPrefix("HTTP/1.1 200"))
            #expect(first.contains("HTTP/1.1 400"))
            let good = await Self.said(
                "GET /health HTTP/1.1\r\n\(host)Transfer-Encoding: Chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                to: port)
            #expect(good.hasPrefix("HTTP/1.1 200"))
        }
    }
}
