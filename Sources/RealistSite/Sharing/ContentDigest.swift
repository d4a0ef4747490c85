import Crypto
import Foundation
public import Realist

/// Tells whether two publications say the same: SHA-256 over everything that is shown, whatever it looks like
/// and on whatever day.
public enum ContentDigest {
    /// - Returns: 64 hexadecimal digits; the same for the same content in every run of one version of the
    ///   program. The day, the release before and the study's version of the toolkit do not count.
    public static func of(_ publication: Publication) -> String {
        var about = publication.about
        about.version = nil
        var writing = CanonicalWriting()
        writing.add(about)
        writing.add(publication.theory)
        writing.add(publication.recommendations)
        writing.add(publication.materials)
        writing.add(publication.sites)
        writing.add(publication.workshops)
        writing.add(publication.judgements)
        writing.add(publication.evidence)
        writing.add(publication.outcomes)
        writing.add(publication.figures)
        writing.add(publication.withheld)
        return SHA256.hash(data: writing.bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// Writes any value of the domain as bytes: names and values of stored properties in their order, entries of
/// dictionaries and sets sorted, lengths before texts so that nothing can run into its neighbour.
private struct CanonicalWriting {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ value: Any) {
        switch value {
        case let text as String: add(text: text)
        case let number as Int: add(text: "\(number)")
        case let raw as [UInt8]:
            add(text: "\(raw.count)")
            bytes += raw
        default: add(reflecting: value)
        }
    }

    private mutating func add(text: String) {
        bytes += "\(text.utf8.count):".utf8
        bytes += text.utf8
    }

    private mutating func add(reflecting value: Any) {
        let mirror = Mirror(reflecting: value)
        if mirror.children.isEmpty && mirror.displayStyle != .optional {
            add(text: "\(value)")
            return
        }
        bytes.append(UInt8(ascii: "("))
        switch mirror.displayStyle {
        case .dictionary, .set:
            let entries = mirror.children.map { child in
                var inner = CanonicalWriting()
                inner.add(child.value)
                return inner.bytes
            }
            for entry in entries.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += entry }
        default:
            for child in mirror.children {
                if let label = child.label { bytes += label.utf8 }
                bytes.append(UInt8(ascii: "="))
                add(child.value)
            }
        }
        bytes.append(UInt8(ascii: ")"))
    }
}
