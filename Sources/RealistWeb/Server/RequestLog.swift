internal import Foundation
internal import Logging
internal import RealistStore

/// One line of JSON for each request and event, on standard error: when, which route, which status, how long.
///
/// Never an address with its identifiers, a query, a name, an e-mail or what was typed: a route's pattern says enough
/// to find a fault, and the audit says who changed what.
struct RequestLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    private let write: @Sendable (String) -> Void

    init(write: @escaping @Sendable (String) -> Void = RequestLog.toStandardError) {
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var facts = metadata.filter { !$0.key.hasPrefix("hb.") }
        facts.merge(event.metadata ?? [:]) { _, own in own }
        var line = "{\"at\":\"\(Moment.now())\",\"level\":\"\(event.level)\",\"event\":"
        line += RequestLog.quoted("\(event.message)")
        for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
            line += ",\(RequestLog.quoted(key)):"
            // Numbers are written as numbers.
            let text = "\(value)"
            line += Int(text) != nil ? text : RequestLog.quoted(text)
        }
        write(line + "}\n")
    }

    /// JSON text: nothing in it can end the line or the quotes.
    static func quoted(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return "\"" + text + "\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func toStandardError(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}
