public import Realist

/// The addresses of the app, as its pages link to them. A test holds each against the table of routes.
public enum AppAddress {
    public static let home = "/"
    public static let signIn = "/sign-in"
    public static let signOut = "/sign-out"
    public static let signedOut = "/signed-out"
    public static let studies = "/studies"
    public static let account = "/account"
    public static let changePassword = "/account/password"
    public static let signOutEverywhere = "/account/sign-out-everywhere"

    public static func link(_ token: String) -> String { "/sign-in/link/" + token }
    public static func style(_ version: String) -> String { "/assets/\(version)/style.css" }
    public static func script(_ version: String) -> String { "/assets/\(version)/app.js" }

    /// What begins the addresses of one study.
    public static func study(_ key: StudyKey) -> String { "/s/" + encoded(key.text) }

    /// One part of a path: what is not a plain sign is written as `%` and two digits.
    public static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return encoded
    }
}
