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
        .get("/s/:study/new-wave", .right(.planWaves)) { visit in try page(visit, WaveFields(), nil) },
        .post("/s/:study/new-wave", .right(.planWaves)) { visit in try await add(visit) },
        .get("/s/:study/waves/:wave", .right(.planWaves)) { visit in
            let present = try present(visit)
            let form = WaveForm(WaveForm.typed(present.value), words: visit.words)
            return try page(
                visit, form.fields, present.value, version: present.number, notice: notice(visit))
        },
        .post("/s/:study/waves/:wave", .right(.planWaves)) { visit in try await change(visit) },
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

    static func page(
        _ visit: Visit, _ fields: WaveFields, _ wave: Wave?, version: Int? = nil, notice: Notice? = nil
    ) throws -> Answer {
        let study = try visit.here()
        let uses = try wave.flatMap { try study.store.waveUses()[$0.id] }
        let page = FormPage.wave(
            try visit.surroundings(notice: notice), fields, of: wave,
            resting: uses.map { WaveRest($0) } ?? WaveRest(),
            version: version.map { String($0) }, at: study.addresses,
            language: try study.library().about.language)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    static func others(_ visit: Visit, than id: Wave.ID?) throws -> [Wave] {
        try visit.here().library().about.waves.filter { $0.id != id }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        var form = WaveForm(visit.form, words: visit.words)
        var random = SystemRandomNumberGenerator()
        let made = IdentifierRule.make(from: form.fields.title, using: &random)
        guard let id = Wave.ID(made),
            let wave = form.wave(id, over: nil, besides: try others(visit, than: nil))
        else { return try page(visit, form.fields, nil) }
        _ = try await study.store.acting(as: visit.member().id).commit { try $0.save(wave, expecting: 0) }
        return .seeOther(study.addresses.waves + "?saved=wave")
    }

    static func change(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let id: Wave.ID = try visit.id("wave")
        guard let present = try study.store.version(of: Recorded<Wave>.wave(id)) else {
            return try await WaveRemoved(visit, id).save()
        }
        let versions = TwoVersions(
            visit, action: study.addresses.wave(id),
            fields: WaveFields.names.map { ($0, visit.words["app.waves.field.\($0)"]) })
        let theirs = WaveForm.typed(present.value)
        guard let typed = versions.chosen(over: theirs) else {
            return try versions.page(theirs: theirs, number: present.number, by: present.by)
        }
        var form = WaveForm(typed, words: visit.words)
        let version = visit.form[FormNames.version].flatMap { Int($0) } ?? 0
        guard let wave = form.wave(id, over: present.value, besides: try others(visit, than: id)) else {
            return try page(visit, form.fields, present.value, version: version)
        }
        do {
            _ = try await study.store.acting(as: visit.member().id).commit {
                try $0.save(wave, expecting: version)
            }
            return .seeOther(study.addresses.waves + "?saved=wave")
        } catch let conflict as EditConflict<Wave> {
            guard let now = conflict.present else { return try await WaveRemoved(visit, id).save() }
            return try versions.page(theirs: WaveForm.typed(now.value), number: now.number, by: now.by)
        }
    }

    /// What rests on it by now is said on its page, and so is that it is another one by now.
    private static func remove(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let id: Wave.ID = try visit.id("wave")
        let removed = study.addresses.waves + "?saved=removed"
        guard try study.store.version(of: Recorded<Wave>.wave(id)) != nil else {
            _ = try WaveRemoved(visit, id)
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
