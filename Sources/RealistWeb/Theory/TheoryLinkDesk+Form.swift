internal import Realist
internal import RealistPages
internal import RealistStore

extension TheoryLinkDesk {
    func show() throws -> Answer {
        let form = try form()
        if let first = try visit.reasonFirst(theory.whole) { return first }
        return try form.show()
    }

    func form() throws -> RecordForm<Value> {
        let (theory, joint, token) = (theory, joint, visit.sessionFormToken)
        let (kind, named, list) = (joint.kind, id, addresses.theoryLinks)
        let id = named ?? NewName.of(kind.rawValue)
        guard let record = joint.record(id) else { throw Turned.notFound }
        // What was taken out is met by whoever was writing into it.
        if named != nil { _ = try visit.written(record) }
        let change = try visit.openChange(in: theory.whole)
        let isUnexplained = change == nil && !theory.whole.snapshots.isEmpty
        return RecordForm(
            visit: visit, record: record,
            action: named.map { addresses.theoryLink(kind, $0) } ?? addresses.newLink(kind),
            done: list + "?saved=yes", back: list,
            fields: TheoryLinkForm.fields(kind, visit.words, in: theory), written: [], known: [],
            answers: { value in
                value.map { TheoryLinkForm.answers(joint.made($0), language: theory.language) } ?? Answers()
            },
            turn: { answers, base in
                if isUnexplained { return .faults(["": .theoryLink(.reason)]) }
                let form = TheoryLinkForm(theory: theory.whole, answers: answers)
                switch form.made(kind, id: id, base.map(joint.made)) {
                case .success(let made): return joint.value(made).map { .value($0) } ?? .faults([:])
                case .failure(let faults): return .faults(faults.all.mapValues { .theoryLink($0) })
                }
            },
            page: { around, answers, number, faults in
                FormPage.theoryLink(
                    around, kind, id: named, TheoryLinkTyped(answers, faults, version: number),
                    reason: change?.reason.text(in: theory.language), token: token, in: theory)
            },
            keep: { store, value, number in
                try store.save(value, as: record, because: change?.id, expecting: number)
            })
    }
}
