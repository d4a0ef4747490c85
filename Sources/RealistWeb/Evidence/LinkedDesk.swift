internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What a passage tells together, in the making.
struct LinkedDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let passage: PassageRead
    /// As it is; `nil` for a new one.
    private let coding: LinkedCoding?
    private let number: Int

    init(adding visit: Visit) throws {
        try self.init(visit, try visit.id("passage", of: Excerpt.self), nil)
    }

    init(changing visit: Visit) throws {
        let id = try visit.id("linked", of: LinkedCoding.self)
        guard let present = try visit.here().store.version(of: .linkedCoding(id)) else {
            throw Turned.notFound
        }
        try self.init(visit, present.value.excerpt, (present.value, present.number))
    }

    private init(_ visit: Visit, _ excerpt: Excerpt.ID, _ present: (LinkedCoding, Int)?) throws {
        self.visit = visit
        theory = try visit.theory()
        guard let read = try visit.here().store.passage(excerpt) else { throw Turned.notFound }
        passage = read
        coding = present?.0
        number = present?.1 ?? 0
    }

    func show() throws -> Answer {
        .page(try page(coding.map { LinkedTyped($0) } ?? LinkedTyped(), LinkedTyped.Faults()))
    }

    private func page(_ typed: LinkedTyped, _ faults: LinkedTyped.Faults) throws -> FormPage {
        FormPage.linked(
            try visit.surroundings(), passage.excerpt, of: passage.source, coding, typed: typed,
            faults: faults, version: number, token: visit.sessionFormToken, in: theory)
    }

    private var typed: LinkedTyped {
        var typed = LinkedTyped()
        for role in Configuration.Part.allCases {
            typed.texts[role] = (visit.form[role.rawValue] ?? "").trimmed
            typed.meant[role] = visit.form["\(role.rawValue)-meant"] ?? ""
        }
        typed.memo = (visit.form["memo"] ?? "").trimmed
        return typed
    }

    func save() async throws -> Answer {
        if coding != nil, visit.form["act"] == "delete" { return try await delete() }
        let typed = typed
        let parts: [LinkedCoding.Part]
        switch typed.parts(theory.theory.statements) {
        case .success(let made): parts = made
        case .failure(let faults): return .notYet(try page(typed, faults))
        }
        guard let id = coding?.id ?? LinkedCoding.ID(NewName.of(parts[0].text)) else {
            throw Turned.notFound
        }
        // Whoever coded it stays its coder.
        let made = LinkedCoding(
            id: id, excerpt: passage.excerpt.id, parts: parts, memo: typed.memo,
            coder: try coding?.coder ?? visit.member().id.text, on: coding?.on ?? visit.writtenOn,
            gathered: coding?.gathered ?? [])
        let shown = coding == nil ? 0 : Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            _ = try await visit.acting().commit { store in
                try store.save(made, as: .linkedCoding(id), expecting: shown)
            }
        } catch let conflict as EditConflict<LinkedCoding> {
            guard conflict.present != nil else { return .seeOther(back("unlinked")) }
            var faults = LinkedTyped.Faults()
            faults.all.insert(.changed)
            return .notYet(try LinkedDesk(changing: visit).page(typed, faults))
        }
        return .seeOther(back("linked"))
    }

    private func delete() async throws -> Answer {
        guard let coding else { throw Turned.notFound }
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            _ = try await visit.acting().commit { store in
                try store.delete(.linkedCoding(coding.id), expecting: shown)
            }
        } catch let conflict as EditConflict<LinkedCoding> {
            guard conflict.present != nil else { return .seeOther(back("unlinked")) }
            var faults = LinkedTyped.Faults()
            faults.all.insert(.changed)
            return .notYet(try LinkedDesk(changing: visit).page(typed, faults))
        }
        return .seeOther(back("unlinked"))
    }

    private func back(_ said: String) -> String {
        theory.addresses.passage(passage.excerpt.id) + "?saved=" + said + "#linked"
    }
}
