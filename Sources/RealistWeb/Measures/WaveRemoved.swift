internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A measuring point that somebody took away while somebody else was writing into it: what was typed is not lost.
struct WaveRemoved {
    private let visit: Visit
    private let study: ServedStudy
    private let last: Happening<Wave>
    private let wave: Wave
    private let gone: Happening<Wave>?

    /// - Throws: ``Turned/notFound`` for one that never was.
    init(_ visit: Visit, _ id: Wave.ID) throws {
        self.visit = visit
        study = try visit.here()
        let history = try study.store.history(of: Recorded<Wave>.wave(id))
        guard let last = history.last(where: { $0.value != nil }), let wave = last.value else {
            throw Turned.notFound
        }
        self.last = last
        self.wave = wave
        gone = history.last { $0.value == nil }
    }

    /// Shows what was typed; brings it back with that where that is what was sent.
    func save() async throws -> Answer {
        var form = WaveForm(visit.form, words: visit.words)
        guard visit.form[FormNames.version] == "0" else { return try shown() }
        let others = try WaveRoutes.others(visit, than: wave.id)
        guard let back = form.wave(wave.id, over: wave, besides: others) else {
            return try WaveRoutes.page(visit, form.fields, wave, version: 0)
        }
        do {
            _ = try await study.store.acting(as: visit.member().id).commit {
                try $0.save(back, expecting: 0)
            }
        } catch is EditConflict<Wave> {
            // Somebody was quicker, so there are two versions of it.
            return try await WaveRoutes.change(visit)
        }
        return .seeOther(study.addresses.waves + "?saved=wave")
    }

    private func shown() throws -> Answer {
        let words = visit.words
        let typed = visit.form
        let rows = WaveFields.names.map { name in
            let texts = [typed[name]].compactMap { $0 } + TypedDay.names(name).compactMap { typed[$0] }
            return SummaryList.Row(words["app.waves.field.\(name)"], texts.joined(separator: " "))
        }
        let hidden = WaveFields.names.flatMap { [$0] + TypedDay.names($0) }.compactMap { name in
            typed[name].map { HiddenField(name, $0) }
        }
        let deed = (gone ?? last).deed
        return .page(
            FormPage.deletedMeanwhile(
                try visit.surroundings(), who: visit.who(deed.by), when: visit.when(deed.at),
                typed: SummaryList(rows), action: study.addresses.wave(wave.id),
                token: visit.sessionFormToken, hidden: hidden + [HiddenField(FormNames.version, "0")],
                back: study.addresses.waves), status: .conflict)
    }
}
