internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What a route's answer is made from: who asks for what, in which study.
struct Visit: Sendable {
    let app: WebApp
    var asked: Asked
    /// The path of its route, as the table of routes has it.
    var pattern = ""
    /// What the browser sent as its session, whether it still holds or not.
    var token: SessionToken?
    /// Who is signed in, in the path's study if it names one.
    var signedIn: Member?
    /// What marks a form as theirs.
    var mark: FormMark?
    /// Of the path's `:study`, once it is certain that this person works in it.
    var study: ServedStudy?

    init(app: WebApp, asked: Asked) {
        self.app = app
        self.asked = asked
    }

    var form: FormText { asked.form }
    var words: Words { app.theme.words }

    /// The study that the path names.
    func here() throws(Turned) -> ServedStudy {
        guard let study else { throw .notFound }
        return study
    }

    /// Who asks.
    func member() throws(Turned) -> Member {
        guard let signedIn else { throw .signIn(back: BackPath.checked(asked.target)) }
        return signedIn
    }

    /// The identifier at a place of the path; what is no identifier is not there.
    func id<Kind>(_ place: String, of kind: Kind.Type = Kind.self) throws(Turned) -> Identifier<Kind> {
        guard let text = asked.places[place], let id = Identifier<Kind>(text) else { throw .notFound }
        return id
    }
}
