import Realist

extension YamlShape where Value == [Allocation] {
    /// The whole of `networks/allocations.yaml`.
    static var allocations: Self {
        .keys(of: "the allocations") { keys in
            keys.requiredList("allocations", of: .allocation)
        }
    }
}

extension YamlShape where Value == Allocation {
    fileprivate static var allocation: Self {
        .keys(of: "an allocation") { keys in
            let id: Allocation.ID? = keys.required("id", .newId("allocation"))
            let way: Allocation.Way? = keys.required("way", .choice)
            let by = keys.list("by", of: .string)
            let groups = keys.requiredList("groups", of: .group)
            let strata = keys.requiredList("strata", of: .stratum)
            let method = keys.required("method", .string)
            let version = keys.required("version", .integer(in: 1...1_000_000))
            let digest = keys.required("digest", .string)
            let seed = keys.optional("seed", .integer(in: 0...Allocation.largestSeed))
            let on = keys.required("on", .day)
            let madeBy = keys.required("made-by", .string)
            let because = keys.optional("because", .string) ?? ""
            guard let id, let way, let method, let version, let digest, let on, let madeBy else { return nil }
            func add(_ fault: AllocationFileProblem.Fault, at key: String) {
                keys.add(AllocationFileProblem(fault, at: keys.location(of: key)))
            }
            if Set(by).count < by.count { add(.attributeTwice, at: "by") }
            if groups.isEmpty || groups.count > Allocation.mostGroups { add(.noGroups, at: "groups") }
            if Set(groups.map(\.id)).count < groups.count { add(.groupTwice, at: "groups") }
            if strata.contains(where: { $0.values.count != by.count }) { add(.otherValues, at: "strata") }
            if Set(strata.map(\.values)).count < strata.count { add(.stratumTwice, at: "strata") }
            if digest.utf8.count != 64 || !digest.utf8.allSatisfy(\.isHexadecimalSign) {
                add(.noDigest, at: "digest")
            }
            if way == .together, !keys.has("seed") { add(.noSeed, at: "way") }
            return Allocation(
                id: id, by: by, groups: groups, way: way, strata: strata,
                method: Allocation.Method(name: method, version: version), digest: digest, seed: seed, on: on,
                madeBy: madeBy, because: because)
        }
    }
}

extension YamlShape where Value == Allocation.Group {
    fileprivate static var group: Self {
        .keys(of: "a group of an allocation") { keys in
            let id: Allocation.Group.ID? = keys.required("id", .identifier())
            let title = keys.required("title", .string)
            guard let id, let title else { return nil }
            return Allocation.Group(id: id, title: title)
        }
    }
}

extension YamlShape where Value == Allocation.Stratum {
    fileprivate static var stratum: Self {
        .keys(of: "a stratum") { keys in
            let values = keys.list("values", of: .string)
            let size = keys.required("size", .integer(in: 0...Allocation.mostPeople))
            return size.map { Allocation.Stratum(values: values, size: $0) }
        }
    }
}

extension Allocation {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("way", way.rawValue)
        keys.add("by", by)
        keys.add("groups", groups) { group, inner in
            inner.add("id", group.id)
            inner.add("title", group.title)
        }
        keys.add("strata", strata) { stratum, inner in
            inner.add("values", stratum.values)
            inner.add("size", stratum.size)
        }
        keys.add("method", method.name)
        keys.add("version", method.version)
        keys.add("digest", digest)
        keys.add("seed", seed)
        keys.add("on", on)
        keys.add("made-by", madeBy)
        keys.add("because", because.isEmpty ? nil : because)
    }
}

extension UInt8 {
    /// `0` to `9` and `a` to `f`.
    fileprivate var isHexadecimalSign: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }
}
