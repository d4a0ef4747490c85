internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// One link, contrast or rivalry of the theory: taken out, and brought back. What is written of it has a file of its own.
struct TheoryLinkDesk<Value: Equatable & Sendable> {
    let visit: Visit
    let study: ServedStudy
    let theory: WorkingTheory
    let joint: TheoryJoint<Value>
    /// That the path names; `nil` for a new one.
    let id: String?

    init(_ visit: Visit, _ joint: TheoryJoint<Value>) throws {
        self.visit = visit
        self.joint = joint
        study = try visit.here()
        theory = try visit.theory()
        id = visit.asked.places["link"]
    }

    var addresses: StudyAddresses { study.addresses }

    /// What the path names, which is there or was.
    private func named() throws -> (id: String, record: Recorded<Value>) {
        guard let id, let record = joint.record(id) else { throw Turned.notFound }
        return (id, record)
    }

    func askToDelete() throws -> Answer {
        let (id, record) = try named()
        guard let present = try study.store.version(of: record) else { throw Turned.notFound }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        return .page(
            FormPage.confirmDeletion(
                try visit.surroundings(),
                question: visit.words[
                    "app.theory.links.take-out-ask", ["link": joint.told(present.value, theory)]],
                effects: [visit.words["app.theory.links.take-out-effect"]], canReturn: false,
                action: addresses.deleteLink(joint.kind, id), token: visit.sessionFormToken,
                version: String(present.number), back: addresses.theoryLink(joint.kind, id)))
    }

    func delete() async throws -> Answer {
        let (id, record) = try named()
        let gone = addresses.theoryLinks + "?saved=gone"
        guard try study.store.version(of: record) != nil else { return .seeOther(gone) }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        let change = try visit.openChange(in: theory.whole)?.id
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            try await visit.acting().commit { try $0.delete(record, because: change, expecting: shown) }
        } catch ContentProblem.brokenReference {
            let words = visit.words
            return .page(
                MessagePage(
                    try visit.surroundings(), words["app.theory.links.take-out-not"],
                    [words["app.theory.links.take-out-read"]],
                    links: [Link(text: words["app.theory.links.heading"], href: addresses.theoryLinks)]),
                status: .conflict)
        } catch let conflict as EditConflict<Value> {
            return .seeOther(conflict.present == nil ? gone : addresses.theoryLink(joint.kind, id))
        }
        return .seeOther(gone)
    }

    func askToRestore() throws -> Answer {
        let (id, record) = try named()
        if try study.store.version(of: record) != nil {
            return .seeOther(addresses.theoryLink(joint.kind, id))
        }
        let removed = try removed(record)
        if let first = try visit.reasonFirst(theory.whole) { return first }
        let words = visit.words
        let heading = words["app.theory.links.back-ask", ["link": joint.told(removed, theory)]]
        return .page(
            FormPage(
                try visit.surroundings(), title: heading, heading: heading,
                form: FormFrame(
                    action: addresses.restoreLink(joint.kind, id), token: visit.sessionFormToken,
                    button: words["app.theory.act.back-button"],
                    links: [Link(text: words["app.theory.act.back-leave"], href: addresses.theoryLinks)])))
    }

    func restore() async throws -> Answer {
        let (id, record) = try named()
        if let first = try visit.reasonFirst(theory.whole) { return first }
        guard try study.store.version(of: record) == nil else {
            return .seeOther(addresses.theoryLink(joint.kind, id))
        }
        let change = try visit.openChange(in: theory.whole)?.id
        let removed = try removed(record)
        do {
            _ = try await visit.acting().commit {
                try $0.save(removed, as: record, because: change, expecting: 0)
            }
        } catch is EditConflict<Value> {
            // Somebody brought it back meanwhile, and changed it.
            return .seeOther(addresses.theoryLink(joint.kind, id))
        }
        return .seeOther(addresses.theoryLinks + "?saved=back")
    }

    /// As it was when it was taken out.
    private func removed(_ record: Recorded<Value>) throws -> Value {
        guard let last = try study.store.history(of: record).last(where: { $0.value != nil })?.value else {
            throw Turned.notFound
        }
        return last
    }
}
