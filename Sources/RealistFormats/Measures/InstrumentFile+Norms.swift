import Realist

// What scores may be held against: norms and band schemes.

extension InstrumentFile {
    static var norm: YamlShape<Norm> {
        .keys(of: "a norm") { part in
            let id: Norm.ID? = part.required("id", .newId(nouns.norm))
            let title = part.required("title", .text)
            let people = part.optional("people", .integer(in: 1...1_000_000_000))
            let values = part.required("values", bySubscale(normValues))
            let caveat = part.optional("caveat", .text)
            let sources = sources(&part)
            guard let id, let title, let values else { return nil }
            if id == Norm.sample {
                part.add(InstrumentFileProblem.reservedNorm(at: part.location(of: "id")))
                return nil
            }
            return Norm(
                id: id, title: title, count: people, values: values, caveat: caveat, citations: sources)
        }
    }

    private static var normValues: YamlShape<Norm.Values> {
        .keys(of: "a norm's values") { values in
            let mean = values.required("mean", .number)
            let sd = values.required("sd", .number)
            guard let mean, let sd else { return nil }
            if let pair = Norm.Values(mean: mean, sd: sd) { return pair }
            values.add(InstrumentFileProblem.noSpread(at: values.location(of: "sd")))
            return nil
        }
    }

    static var bandScheme: YamlShape<BandScheme> {
        .keys(of: "a band scheme") { part in
            let id: BandScheme.ID? = part.required("id", .newId("band scheme"))
            let title = part.required("title", .text)
            let basis = basis(&part)
            let bands = part.required("bands", .list(of: band))
            let cuts = part.required("cuts", bySubscale(.list(of: cut)))
            let shares = part.optional("shares", bySubscale(.list(of: .number)))
            let caveat = part.required("caveat", .text)
            let sources = sources(&part)
            guard let id, let title, let basis, let bands, let cuts, let caveat else { return nil }
            if bands.isEmpty || Set(bands.map(\.id)).count != bands.count {
                part.add(InstrumentFileProblem.bands(at: part.location(of: "bands")))
                return nil
            }
            do throws(KeyProblem) {
                return try BandScheme(
                    id: id, title: title, basis: basis, bands: bands, cuts: cuts, shares: shares ?? [:],
                    caveat: caveat, citations: sources)
            } catch {
                part.add(Placed(error, at: part.location(of: "cuts")))
                return nil
            }
        }
    }

    /// `on: raw`, or `on: t` with the norm that the T scores refer to.
    private static func basis(_ part: inout MapReader) -> BandScheme.Basis? {
        let on = part.required("on", .oneOf(["raw", "t"]))
        guard on == "t" else {
            return on.map { _ in .raw }
        }
        let name = part.required("norm", .string)
        if name == Norm.sample.text { return .t(Norm.sample) }
        let norm: Norm.ID? = part.required("norm", .id(of: nouns.norm))
        return norm.map { .t($0) }
    }

    private static var band: YamlShape<BandScheme.Band> {
        .keys(of: "a band") { band in
            let id: BandScheme.Band.ID? = band.required("id", .identifier())
            let title = band.required("title", .text)
            guard let id, let title else { return nil }
            return BandScheme.Band(id: id, title: title)
        }
    }

    /// `below 22.5`: 22.5 itself belongs to the upper band; `up to 44`: 44 belongs to the lower one.
    private static var cut: YamlShape<BandScheme.Cut> {
        YamlShape { node, name, findings in
            guard let text = YamlShape<String>.string.read(node, name, &findings) else { return nil }
            if let cut = BandScheme.Cut(words: text) { return cut }
            findings.add(InstrumentFileProblem.cut(text, at: findings.place(of: node)))
            return nil
        }
    }
}
