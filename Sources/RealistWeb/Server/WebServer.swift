internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
public import Realist
public import RealistPages
public import RealistStore

/// The web app of one or several studies: listens, answers, and stops when it is told to.
public struct WebServer: Sendable {
    let app: WebApp
    private let host: String
    private let port: Int

    /// Where it listens, and how people reach it.
    public struct Place: Sendable {
        let host: String
        let port: Int
        let address: OwnAddress
        let trustsProxy: Bool

        /// `host` is an address of this machine. `address` is the name under which people reach it,
        /// `https://realist.example.org`; `nil` where only this machine does. `trustsProxy` says that a proxy with TLS
        /// stands before it. Others never reach it without encryption.
        public init(host: String, port: Int, address: String?, trustsProxy: Bool) throws(ServeProblem) {
            self.host = host
            self.port = port
            self.trustsProxy = trustsProxy
            guard let address else {
                guard ["127.0.0.1", "localhost", "::1"].contains(host) else {
                    throw trustsProxy ? .noAddress(host: host) : .openToAll(host: host)
                }
                self.address = .loopback(port: port)
                return
            }
            guard let own = OwnAddress(address) else { throw .wrongAddress(text: address) }
            guard own.isSecure || own.isLoopback else { throw .openToAll(host: address) }
            guard trustsProxy || own.isLoopback else { throw .openToAll(host: address) }
            self.address = own
        }

        /// As a person types it: `http://127.0.0.1:8080/`.
        public var text: String { address.text + "/" }
    }

    /// The studies are opened for serving, and publish to `publishing`; `log` takes each line of the log, with its line
    /// end.
    public init(
        studies: [(key: StudyKey, store: Store)], accounts: Accounts, theme: PageTheme, at place: Place,
        publishing: PublishPlace = PublishPlace(),
        log: @escaping @Sendable (String) -> Void
    ) throws {
        app = try WebApp(
            studies: studies.map { ServedStudy(key: $0.key, store: $0.store) }, accounts: accounts,
            theme: theme,
            address: place.address, trustsProxy: place.trustsProxy, place: publishing,
            log: Logger(label: "realist") { _ in RequestLog(write: log) })
        host = place.host
        port = place.port
    }

    /// The most connections at a time; more wait.
    static let mostConnections = 200

    /// Answers requests until SIGTERM or SIGINT; what is being answered then is answered to its end.
    ///
    /// - Parameter ready: called once, when the first request can come.
    /// - Throws: ``ServeProblem`` when it cannot listen.
    public func run(ready: @escaping @Sendable () -> Void) async throws {
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [Framing(), Deadlines()], idleTimeout: .seconds(10),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))
        var log = app.log
        log.logLevel = .error
        let application = Application(
            responder: app.responder(), server: .http1(configuration: http),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: .maximum(WebServer.mostConnections, logger: log)),
            onServerRunning: { _ in
                ready()
                app.memory.giveBackSoon()
            }, logger: log)
        do {
            try await application.runService()
        } catch let error as IOError {
            throw ServeProblem(error, host: host, port: port)
        }
    }
}
