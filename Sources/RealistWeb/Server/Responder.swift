internal import HTTPTypes
internal import Hummingbird

extension WebApp {
    /// Finds the route of a request and answers it.
    func responder() -> some HTTPResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Doorkeeper(app: self))
        let gate = Gate(app: self)
        for route in RouteTable.all {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                let places = Dictionary(
                    context.parameters.map { (String($0.key), String($0.value)) },
                    uniquingKeysWith: { first, _ in first })
                let from = Asker(trustsProxy: trustsProxy).address(request.headers, peer: context.peer)
                return try await gate.answer(request, to: route, places: places, from: from).response(self)
            }
        }
        return router.buildResponder()
    }
}

/// Where a request comes from.
struct Asker {
    /// Behind a proxy of one's own the connection's other end is that proxy, which adds whom it asks for.
    let trustsProxy: Bool

    /// The last entry is the one that the nearest proxy wrote; earlier ones anybody may have made up.
    func address(_ headers: HTTPFields, peer: String?) -> String {
        guard trustsProxy, let last = headers[values: .forwardedFor].last?.split(separator: ",").last else {
            return peer ?? "unknown"
        }
        let text = String(last.drop { $0 == " " })
        return text.utf8.count <= 45 ? text : "unknown"
    }
}
