internal import Crypto
internal import Foundation
internal import RealistSite

/// The beginning of a SHA-256 in small hexadecimal digits: enough to tell one content from another.
enum ShortDigest {
    static func text(_ content: some Sequence<UInt8>, bytes: Int) -> String {
        SHA256.hash(data: Data(content)).prefix(bytes).hexadecimal
    }
}
