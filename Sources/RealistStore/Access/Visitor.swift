internal import Crypto
internal import Glibc
public import Realist

/// Where somebody comes from who shows a password or a link.
public struct Visitor: Sendable {
    /// What the server sees, or a proxy that it trusts says: an IPv4 or IPv6 address.
    public let address: String
    /// What their browser kept from signing in before.
    public let device: DeviceToken?
    /// `Firefox on Linux`, for the list of one's own sessions.
    public let deviceName: String

    /// The longest name of a device that is kept.
    public static let longestName = 80

    public init(address: String, device: DeviceToken? = nil, deviceName: String = "") {
        self.address = address
        self.device = device
        self.deviceName = String(deviceName.unicodeScalars.prefix(Visitor.longestName).map(Character.init))
    }

    /// What is counted as one place: an IPv4 address; the first half of an IPv6 address, of which one house has all.
    var place: String {
        let plain = String(address.prefix { $0 != "%" })
        var short = in_addr()
        if inet_pton(AF_INET, plain, &short) == 1 {
            return "4 " + Hexadecimal.text(withUnsafeBytes(of: &short) { Array($0) })
        }
        var long = in6_addr()
        guard inet_pton(AF_INET6, plain, &long) == 1 else { return "? " + address }
        let bytes = withUnsafeBytes(of: &long) { Array($0) }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped
            ? "4 " + Hexadecimal.text(bytes.suffix(4)) : "6 " + Hexadecimal.text(bytes.prefix(8))
    }

    var placeDigest: String { LaneKey.digest("place", [place]) }
}

/// Whoever signed in: what their browser keeps from now on.
public struct SignedIn: Sendable {
    public let account: Account
    public let session: SessionToken
    /// Kept after signing out, for half a year.
    public let device: DeviceToken
}

/// Under which digests failures are counted: what was typed is nowhere in the file.
enum LaneKey {
    static func digest(_ lane: String, _ parts: [String]) -> String {
        let text = (["realist-lane-1", lane] + parts).joined(separator: "\n")
        return Hexadecimal.text(SHA256.hash(data: Array(text.utf8)))
    }
}
