internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOHTTPTypes

/// Where a request ends must be the same for everybody who reads it, or a second one can be hidden in the first. What
/// says it in any way but two is refused, and nothing that comes after it on its connection is read.
///
/// The two ways are a length, and `Transfer-Encoding: chunked` without one. The library below us also takes encodings
/// that end in that word, and lists of them (RFC 9112, section 6.1, wants 501 or 400 for what is not understood).
final class Framing: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Requests that have no answer yet: those before the refused one are answered first.
    private var waiting = 0
    private var isOver = false

    static func isSound(_ headers: HTTPFields) -> Bool {
        let encodings = headers[values: .transferEncoding]
        guard let encoding = encodings.first else { return true }
        return encodings.count == 1 && headers[.contentLength] == nil
            && trimmed(encoding.lowercased()) == "chunked"
    }

    /// Without blanks around it; those inside are part of the word.
    private static func trimmed(_ value: String) -> Substring {
        var value = value[...]
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return value.drop { $0 == " " || $0 == "\t" }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return }
        guard case .head(let head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        waiting += 1
        isOver = !Framing.isSound(head.headerFields)
        context.fireChannelRead(data)
        // It has no body that anybody could be sure of. The app answers it by the same rule.
        if isOver { context.fireChannelRead(wrapInboundOut(.end(nil))) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        waiting -= 1
        guard isOver, waiting <= 0 else { return context.write(data, promise: promise) }
        let channel = context.channel
        let done = promise ?? context.eventLoop.makePromise(of: Void.self)
        // What is still on its way is sent first.
        done.futureResult.whenComplete { _ in channel.close(promise: nil) }
        context.writeAndFlush(data, promise: done)
    }
}
