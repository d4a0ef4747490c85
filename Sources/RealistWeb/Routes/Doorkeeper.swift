internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Realist
internal import RealistPages

/// Around every request: the host, the answer's headers, a page for whatever goes wrong, and one line of the log.
struct Doorkeeper: RouterMiddleware {
    typealias Context = WebContext

    let app: WebApp

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        if !Framing.isSound(request.headers) {
            response = Answer.text(
                "Where this request ends cannot be told for certain.\n", status: .badRequest
            )
            .response(app)
            response.headers[.connection] = "close"
        } else if isMeant(request) {
            do {
                response = try await next(request, context)
            } catch {
                response = turnedAway(error, request, context)
            }
        } else {
            response = Answer.text("This server does not answer to that name.\n", status: .misdirectedRequest)
                .response(app)
        }
        if request.method == .head { response = response.createHeadResponse() }
        SafeHeaders.add(to: &response.headers, isSecure: app.address.isSecure)
        let time = ContinuousClock.now - start
        let facts: Logger.Metadata = [
            "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")",
            "status": "\(response.status.code)",
            "microseconds":
                "\(time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000)",
        ]
        app.log.info("request", metadata: facts)
        return response
    }

    /// One host, which is ours, and a path: a second host, or a whole address in the path's place, is for a proxy, and
    /// two readers of one request could take it for different things.
    private func isMeant(_ request: Request) -> Bool {
        request.headers[HTTPField.Name(parsed: "Host")] == nil && request.head.path?.hasPrefix("/") == true
            && app.address.accepts(host: request.head.authority)
    }

    private func turnedAway(_ error: any Error, _ request: Request, _ context: WebContext) -> Response {
        let asked = Asked(request, places: [:], from: "")
        let visit = (try? Gate(app: app).visit(asked)) ?? Visit(app: app, asked: asked)
        return TurnedPages(visit: visit).answer(error).response(app)
    }
}

extension Answer {
    /// The answer as it goes out.
    func response(_ app: WebApp) -> Response {
        var headers = headers
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie.header)) }
        switch content {
        case .nothing: return Response(status: status, headers: headers)
        case .page(let page):
            do {
                headers[.contentType] = "text/html; charset=utf-8"
                let bytes = try app.theme.render(page)
                return Response(
                    status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
                )
            } catch {
                app.log.error("template", metadata: ["fault": "\(error.message)"])
                return Response(status: .internalServerError, headers: headers)
            }
        case .bytes(let bytes, let type):
            headers[.contentType] = type
            return Response(
                status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .pieces(let type, let write):
            headers[.contentType] = type
            let body = ResponseBody { writer in
                var sink = writer
                try await write { bytes in try await sink.write(ByteBuffer(bytes: bytes)) }
                try await sink.finish(nil)
            }
            return Response(status: status, headers: headers, body: body)
        }
    }
}
