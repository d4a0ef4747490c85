internal import Hummingbird
internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose body or whose taking of the answer is too slow, so that slow ones cannot use up all
/// connections. (A slow head is closed by the framework's own idle time.)
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// From the head of a request to its last byte; for each mebibyte of a file as much again, as long as it is wanted.
    private let body: TimeAmount
    private var arrived = 0
    private static let piece = 1 << 20
    /// From there until the answer is taken.
    private let answer: TimeAmount
    private var timer: Scheduled<Void>?
    /// A request may be answered before it has come whole: what is still to come keeps its deadline.
    private var isWhole = false
    private var isAnswered = false

    init(body: TimeAmount = .seconds(60), answer: TimeAmount = .seconds(120)) {
        self.body = body
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            (isWhole, isAnswered, arrived) = (false, false, 0)
            start(body, context)
        case .body(let bytes):
            arrived += bytes.readableBytes
            guard arrived >= Deadlines.piece, !isAnswered else { break }
            arrived = 0
            start(body, context)
        case .end:
            isWhole = true
            if isAnswered { stop() } else { start(answer, context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        let taken = promise ?? context.eventLoop.makePromise(of: Void.self)
        let own = NIOLoopBound(self, eventLoop: context.eventLoop)
        taken.futureResult.whenComplete { _ in own.value.wasTaken() }
        context.write(data, promise: taken)
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    private func wasTaken() {
        isAnswered = true
        if isWhole { stop() }
    }

    private func start(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        stop()
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }
}
