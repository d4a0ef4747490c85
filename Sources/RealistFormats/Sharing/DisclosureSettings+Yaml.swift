import Realist

extension YamlShape where Value == DisclosureSettings {
    static var disclosureSettings: Self {
        .keys(of: "the disclosure settings") { keys in
            let threshold = YamlShape<Int>.integer(in: DisclosureSettings.lowestThreshold...1_000_000)
            let people = keys.optional("people", threshold) ?? DisclosureSettings.defaultPeople
            let bands = keys.optional("bands", threshold) ?? DisclosureSettings.defaultBands
            let lowered = keys.optional("lowered", .loweredThreshold)
            let classes = keys.list("classes", of: .tableClass)
            let isLower =
                people < DisclosureSettings.defaultPeople || bands < DisclosureSettings.defaultBands
            if isLower, lowered == nil, !keys.has("lowered") {
                keys.add(StudyProblem.loweredWithoutReason(at: keys.location))
            }
            return DisclosureSettings(people: people, bands: bands, lowered: lowered, classes: classes)
        }
    }
}

extension YamlShape where Value == DisclosureSettings.Lowered {
    fileprivate static var loweredThreshold: Self {
        .keys(of: "the lowering") { keys in
            let reason = keys.required("reason", .text)
            let by = keys.required("by", .string)
            let on = keys.required("on", .day)
            guard let reason, let by, let on else { return nil }
            return DisclosureSettings.Lowered(reason: reason, by: by, on: on)
        }
    }
}

extension YamlShape where Value == DisclosureSettings.TableClass {
    fileprivate static var tableClass: Self {
        .keys(of: "a class of tables") { keys in
            let table: DisclosureSettings.TableClass.Table? = keys.required("table", .choice)
            let word = keys.required(
                "class", .oneOf(["sensitive", "sample-and-themes", "activity", "already-public"]))
            let reason = keys.required("reason", .text)
            let setBy = keys.required("set-by", .string)
            let confirmedBy = keys.optional("confirmed-by", .string)
            let source: String? =
                word == "already-public" ? keys.required("source", .string) : nil
            guard let table, let reason, let setBy else { return nil }
            let kind: DisclosureSettings.TableClass.Kind
            switch word {
            case "sensitive": kind = .sensitive
            case "sample-and-themes": kind = .sampleAndThemes
            case "activity": kind = .activity
            case "already-public":
                guard let source else { return nil }
                kind = .alreadyPublic(source: source)
            default: return nil
            }
            if table == .scores, kind != .sensitive {
                keys.add(StudyProblem.scoresAreSensitive(at: keys.location(of: "class")))
            }
            return DisclosureSettings.TableClass(
                table: table, kind: kind, reason: reason, setBy: setBy, confirmedBy: confirmedBy)
        }
    }
}

extension DisclosureSettings {
    func write(_ keys: inout YamlKeys) {
        keys.add("people", people)
        keys.add("bands", bands)
        if let lowered {
            keys.add("lowered") { inner in
                inner.add("reason", lowered.reason)
                inner.add("by", lowered.by)
                inner.add("on", lowered.on)
            }
        }
        keys.add("classes", classes) { $0.write(&$1) }
    }
}

extension DisclosureSettings.TableClass {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("table", table)
        var cited: String?
        switch kind {
        case .sensitive: keys.add("class", "sensitive")
        case .sampleAndThemes: keys.add("class", "sample-and-themes")
        case .activity: keys.add("class", "activity")
        case .alreadyPublic(let source):
            keys.add("class", "already-public")
            cited = source
        }
        keys.add("reason", reason)
        keys.add("set-by", setBy)
        keys.add("confirmed-by", confirmedBy)
        keys.add("source", cited)
    }
}
