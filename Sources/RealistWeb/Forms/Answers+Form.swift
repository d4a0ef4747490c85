internal import RealistPages

extension Answers {
    /// What a form sent, as far as the page asked for it.
    init(_ form: FormText, _ names: [String]) {
        self.init()
        for name in names { set(name, form.all(name)) }
    }

    /// The same, to be carried along unseen.
    var hidden: [HiddenField] {
        texts.sorted { $0.key < $1.key }.flatMap { name, values in values.map { HiddenField(name, $0) } }
    }
}
