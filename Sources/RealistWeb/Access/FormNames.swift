/// Names of fields that more than one form has.
enum FormNames {
    static let token = "token"
    /// The number of the version that the form was filled from.
    static let version = "version"
    /// The number of no version: what was typed was typed into something else, so that both are shown.
    static let noVersion = "-1"
    /// What no page ever has twice: a password is not carried along and not sent back.
    static let secret: Set = ["password", "old-password", "confirmed-password"]
    /// Where to go on after signing in.
    static let next = "next"
    /// Where a form goes that is carried through a sign-in, and what its fields' names begin with on the way.
    static let carriedTo = "carried-to"
    static let carried = "carried."
    /// Whose it is.
    static let carriedFor = "carried-for"
}
