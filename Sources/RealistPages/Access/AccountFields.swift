/// What was typed of an account, and what is wrong with it.
public struct AccountFields: Equatable, Sendable {
    public var name = ""
    public var email = ""
    public var role = ""
    public var sites: Set<String> = []
    /// By field; of the form as a whole under an empty name.
    public var problems: [String: String] = [:]

    public init() {}

    /// Goes with a form: what the account had when its page was made, so that what others save meanwhile is not put back.
    func asShown(_ names: [String]) -> [HiddenField] {
        names.map { name in
            switch name {
            case "name": HiddenField(AccountFields.shown + name, self.name)
            case "email": HiddenField(AccountFields.shown + name, email)
            default: HiddenField(AccountFields.shown + name, role)
            }
        }
            + (names.contains("role")
                ? sites.sorted().map { HiddenField(AccountFields.shown + "site", $0) } : [])
    }

    /// How names of such fields begin.
    public static let shown = "shown-"

    func problem(_ field: String) -> String? { problems[field] }
    var ofForm: [String] { problems[""].map { [$0] } ?? [] }
}
