internal import Realist

/// Names of what is made here.
enum NewName {
    static func of(_ title: String) -> String {
        var random = SystemRandomNumberGenerator()
        return IdentifierRule.make(from: title, using: &random)
    }
}
