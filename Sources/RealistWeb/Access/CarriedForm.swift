internal import RealistPages
internal import RealistStore

/// A form that was sent when nobody was signed in any more: it goes through the sign-in page and back to its sender,
/// who sends it again. Nothing of it is kept on the server, and nothing typed is lost. It is for whoever typed it alone.
struct CarriedForm: Equatable, Sendable {
    let path: String
    let fields: [(name: String, text: String)]
    /// On whose page it was typed; `nil` where that is not known.
    let owner: FormMark?

    /// What was sent, without its token and without passwords, which are typed again; or what that was carrying. `nil`
    /// for a form that has files: a browser does not give them twice.
    init?(_ asked: Asked) {
        if let carried = CarriedForm(carriedBy: asked.form) {
            self = carried
            return
        }
        guard asked.files.isEmpty, let path = BackPath.checked(asked.target) else { return nil }
        self.path = path
        owner = asked.form[FormNames.token].flatMap { FormMark(formToken: $0) }
        fields = asked.form.fields.filter {
            $0.name != FormNames.token && !FormNames.secret.contains($0.name)
        }
    }

    /// What the sign-in page, or the one that asks for the password, carried along.
    init?(carriedBy form: FormText) {
        guard let path = BackPath.checked(form[FormNames.carriedTo]) else { return nil }
        self.path = path
        owner = form[FormNames.carriedFor].flatMap { FormMark($0) }
        fields = form.fields.filter { $0.name.hasPrefix(FormNames.carried) }
            .map { (String($0.name.dropFirst(FormNames.carried.count)), $0.text) }
    }

    /// For the sign-in page.
    var carriedFields: [HiddenField] {
        [HiddenField(FormNames.carriedTo, path)]
            + (owner.map { [HiddenField(FormNames.carriedFor, $0.text)] } ?? [])
            + fields.map { HiddenField(FormNames.carried + $0.name, $0.text) }
    }

    /// For the page that sends it again.
    var fieldsAgain: [HiddenField] { fields.map { HiddenField($0.name, $0.text) } }

    static func == (one: CarriedForm, other: CarriedForm) -> Bool {
        one.path == other.path && one.owner == other.owner
            && one.fields.elementsEqual(other.fields) { $0 == $1 }
    }
}
