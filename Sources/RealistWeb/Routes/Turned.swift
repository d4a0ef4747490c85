/// Why a request gets no answer of its route. Each has a page that says what to do.
enum Turned: Error, Equatable {
    /// Nothing is there, or nothing that this person may know of: one answer for both.
    case notFound
    /// Something is there, and somebody else's role may do this.
    case notAllowed
    /// Nobody is signed in. `back` is where to go on after it.
    case signIn(back: String?)
    /// The address is none: nothing of ours leads there.
    case notAnAddress
    /// The form came from a page elsewhere.
    case foreignForm
    /// What was sent is no form of ours.
    case notAForm
    case tooLarge(most: Int)
    /// Too much is being done at this moment.
    case busy
}
