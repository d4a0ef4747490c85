/// What was typed of an account, and what is wrong with it.
public struct AccountFields: Equatable, Sendable {
    public var name = ""
    public var email = ""
    public var role = ""
    public var sites: Set<String> = []
    /// By field; of the form as a whole under an empty name.
    public var problems: [String: String] = [:]

    public init() {}

    func problem(_ field: String) -> String? { problems[field] }
    var ofForm: [String] { problems[""].map { [$0] } ?? [] }
}
