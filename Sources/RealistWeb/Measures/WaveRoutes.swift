internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The study's measuring points: a new one, its name and days, and one taken away on which nothing rests.
enum WaveRoutes {
    static let all: [Route] = [
        .get("/s/:study/waves", .right(.planWaves)) { visit in
            let study = try visit.here()
            let library = try study.library()
            return .page(
                TablePage.waves(
                    try visit.surroundings(notice: notice(visit)), library.about.waves,
                    resting: try study.store.waveUses().mapValues { WaveRest($0) }, at: study.addresses,
                    isAdministered: try visit.member().may(.administer), language: library.about.language))
        },
        .get("/s/:study/new-wave", .right(.planWaves)) { visit in try new(visit).show() },
        .post("/s/:study/new-wave", .right(.planWaves)) { visit in try await new(visit).save() },
        .get("/s/:study/waves/:wave", .right(.planWaves)) { visit in
            let wave = try present(visit).value
            return try form(visit, wave.id, wave).show(notice: notice(visit))
        },
        .post("/s/:study/waves/:wave", .right(.planWaves)) { visit in
            let wave = try presentOrLast(visit)
            return try await form(visit, wave.id, wave).save()
        },
        .get("/s/:study/waves/:wave/remove", .right(.planWaves)) { visit in
            let study = try visit.here()
            let present = try present(visit)
            guard try study.store.waveUses()[present.value.id] == nil else {
                return .seeOther(study.addresses.wave(present.value.id))
            }
            return .page(
                FormPage.removeWave(
                    try visit.surroundings(), present.value, version: String(present.number),
                    at: study.addresses, language: try study.library().about.language))
        },
        .post("/s/:study/waves/:wave/remove", .right(.planWaves)) { visit in try await remove(visit) },
    ]

    private static func notice(_ visit: Visit) -> Notice? {
        switch visit.asked.query["saved"] {
        case "wave": Notice(.saved, visit.words["app.waves.saved.wave"])
        case "nothing": Notice(.note, visit.words["app.waves.saved.nothing"])
        case "removed": Notice(.saved, visit.words["app.waves.saved.removed"])
        case "changed": Notice(.note, visit.words["app.waves.saved.changed"])
        case "used": Notice(.note, visit.words["app.waves.saved.used"])
        default: nil
        }
    }

    private static func present(_ visit: Visit) throws -> Written<Wave> {
        let id: Wave.ID = try visit.id("wave")
        guard let written = try visit.here().store.version(of: Recorded<Wave>.wave(id)) else {
            throw Turned.notFound
        }
        return written
    }

    private static func presentOrLast(_ visit: Visit) throws -> Wave {
        try visit.written(.wave(visit.id("wave")))
    }

    /// A measuring point of this name made just now.
    private static func new(_ visit: Visit) throws -> RecordForm<Wave> {
        guard let id = Wave.ID(NewName.of((visit.form["title"] ?? "").trimmed)) else { throw Turned.notFound }
        return try form(visit, id, nil)
    }

    private static func form(_ visit: Visit, _ id: Wave.ID, _ wave: Wave?) throws -> RecordForm<Wave> {
        let (study, words) = (try visit.here(), visit.words)
        let addresses = study.addresses
        let about = try study.library().about
        let form = WaveForm(id: id, among: about.waves)
        return RecordForm(
            visit: visit, record: .wave(id), action: wave == nil ? addresses.newWave : addresses.wave(id),
            done: addresses.waves + "?saved=wave", back: addresses.waves, fields: WaveForm.fields(words),
            written: [], known: [], answers: { WaveForm.answers($0) }, turn: { form.wave($0, base: $1) },
            page: { around, answers, number, faults in
                let uses = try study.store.waveUses()[id]
                return FormPage.wave(
                    around, WaveForm.shown(answers, faults, words), of: wave,
                    resting: uses.map { WaveRest($0) } ?? WaveRest(),
                    version: wave == nil ? nil : String(number), at: addresses, language: about.language)
            }, unchanged: addresses.waves + "?saved=nothing",
            // The others may have to make room for it.
            keep: { store, wave, expected in try store.save(wave, expecting: expected) },
            turnAgain: { store, answers, base in
                WaveForm(id: id, among: try store.library()?.about.waves ?? []).wave(answers, base: base)
            })
    }

    /// What rests on it by now is said on its page, and so is that it is another one by now.
    private static func remove(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let id: Wave.ID = try visit.id("wave")
        let removed = study.addresses.waves + "?saved=removed"
        guard try study.store.version(of: Recorded<Wave>.wave(id)) != nil else {
            _ = try presentOrLast(visit)
            return .seeOther(removed)
        }
        let own = study.addresses.wave(id)
        let version = visit.form[FormNames.version].flatMap { Int($0) } ?? 0
        do {
            guard try study.store.waveUses()[id] == nil else { return .seeOther(own + "?saved=used") }
            try await study.store.acting(as: visit.member().id).commit {
                try $0.remove(id, expecting: version)
            }
            return .seeOther(removed)
        } catch let conflict as EditConflict<Wave> {
            return .seeOther(conflict.present == nil ? removed : own + "?saved=changed")
        } catch ContentProblem.brokenReference {
            return .seeOther(own + "?saved=used")
        }
    }
}

extension WaveRest {
    init(_ uses: WaveUses) {
        self.init(forms: uses.forms, sources: uses.sources, isCompared: uses.isCompared)
    }
}
