internal import NIOCore
public import Realist

/// Why the server cannot start or go on.
public enum ServeProblem: Explained {
    case portInUse(host: String, port: Int)
    case portNotAllowed(port: Int)
    case noSuchHost(host: String)
    case cannotListen(host: String, port: Int, cause: String)
    case openToAll(host: String)
    /// A proxy stands before it, and nobody said under which name.
    case noAddress(host: String)
    case wrongAddress(text: String)
    case noStudies(folder: String)

    init(_ error: IOError, host: String, port: Int) {
        switch error.errnoCode {
        case 98 /* EADDRINUSE */: self = .portInUse(host: host, port: port)
        case 13 /* EACCES */: self = .portNotAllowed(port: port)
        case 99 /* EADDRNOTAVAIL */: self = .noSuchHost(host: host)
        default: self = .cannotListen(host: host, port: port, cause: "\(error)")
        }
    }

    public var code: String {
        switch self {
        case .portInUse: "serve.port-in-use"
        case .portNotAllowed: "serve.port-not-allowed"
        case .noSuchHost: "serve.no-such-host"
        case .cannotListen: "serve.cannot-listen"
        case .openToAll: "serve.open-to-all"
        case .noAddress: "serve.no-address"
        case .wrongAddress: "serve.wrong-address"
        case .noStudies: "serve.no-studies"
        }
    }

    public var what: String {
        switch self {
        case .portInUse(let host, let port): "Another program listens on \(host), port \(port), already."
        case .portNotAllowed(let port): "You have no permission to listen on port \(port)."
        case .noSuchHost(let host): "This machine has no address \(host)."
        case .cannotListen(let host, let port, let cause):
            "Listening on \(host), port \(port), failed (\(cause))."
        case .openToAll(let host): "On \(host) other machines would reach this server without encryption."
        case .noAddress(let host):
            "On \(host) other machines would reach this server, and it does not know under which name."
        case .wrongAddress(let text): "\(text) is not an address such as https://realist.example.org."
        case .noStudies(let folder): "In the folder \(folder) there is no study."
        }
    }

    public var location: Location? { nil }

    public var remedy: String {
        switch self {
        case .portInUse(_, let port): "End it, or choose another port: --port \(port == 8080 ? 8081 : 8080)."
        case .portNotAllowed: "Choose one above 1023, and let a proxy such as nginx listen on the usual one."
        case .noSuchHost: "Leave --host out to listen on 127.0.0.1 only."
        case .cannotListen(_, _, let cause):
            "Try another port; if it fails again, quote “\(cause)” when you ask for help."
        case .openToAll:
            "Put a proxy with TLS before it and add --trust-proxy and --address https://NAME; the guide has a recipe."
        case .noAddress: "Add --address https://NAME, the name under which people reach the proxy."
        case .wrongAddress: "Write the scheme and the name under which people reach it, and no path."
        case .noStudies: "Make one there with `realist new`, or name a study."
        }
    }
}
