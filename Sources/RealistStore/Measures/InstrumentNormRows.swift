internal import GRDB
internal import Realist

extension Norm {
    func write(_ object: inout ObjectCells) {
        let position = object.add("instrumentNorm") {
            $0.put("normId", id)
            $0.put("title", title)
            $0.put("count", count)
            $0.put("caveat", caveat)
        }
        for (subscale, values) in values.sorted(by: { $0.key < $1.key }) {
            object.add("instrumentNormValue") {
                $0.put("normId", id)
                $0.put("subscaleId", subscale)
                $0.put("mean", values.mean)
                $0.put("sd", values.sd)
            }
        }
        object.cite(citations, "norm", position)
    }

    static func all(_ object: ObjectRows) throws -> [Norm] {
        try object.rows("instrumentNorm").enumerated().map { position, row in
            let id: Norm.ID = try row.get("normId")
            var values: [Subscale.ID: Values] = [:]
            for value in object.rows("instrumentNormValue") where try value.get("normId") == id.text {
                values[try value.get("subscaleId")] = try Values(mean: value.get("mean"), sd: value.get("sd"))
            }
            return try Norm(
                id: id, title: row.wording("title"), count: row.maybe("count"), values: values,
                caveat: row.maybeWording("caveat"), citations: object.cited("norm", position))
        }
    }
}

extension BandScheme {
    func write(_ object: inout ObjectCells) {
        let position = object.add("instrumentBandScheme") {
            $0.put("schemeId", id)
            $0.put("title", title)
            if case .t(let norm) = basis { $0.put("normId", norm) }
            $0.put("caveat", caveat)
        }
        for band in bands {
            object.add("instrumentBand") {
                $0.put("schemeId", id)
                $0.put("bandId", band.id)
                $0.put("title", band.title)
            }
        }
        for (subscale, cuts) in cuts.sorted(by: { $0.key < $1.key }) {
            for cut in cuts {
                object.add("instrumentBandCut") {
                    $0.put("schemeId", id)
                    $0.put("subscaleId", subscale)
                    $0.put("cut", cut.at)
                    $0.put("belongsBelow", cut.belongsBelow)
                }
            }
        }
        for (subscale, shares) in shares.sorted(by: { $0.key < $1.key }) {
            for share in shares {
                object.add("instrumentBandShare") {
                    $0.put("schemeId", id)
                    $0.put("subscaleId", subscale)
                    $0.put("share", share)
                }
            }
        }
        object.cite(citations, "band-scheme", position)
    }

    static func all(_ object: ObjectRows) throws -> [BandScheme] {
        try object.rows("instrumentBandScheme").enumerated().map { position, row in
            let id: BandScheme.ID = try row.get("schemeId")
            func own(_ table: String) throws -> [Row] {
                try object.rows(table).filter { try $0.get("schemeId") == id.text }
            }
            var cuts: [Subscale.ID: [Cut]] = [:]
            for cut in try own("instrumentBandCut") {
                cuts[try cut.get("subscaleId"), default: []].append(
                    try Cut(at: cut.get("cut"), belongsBelow: cut.get("belongsBelow")))
            }
            var shares: [Subscale.ID: [Double]] = [:]
            for share in try own("instrumentBandShare") {
                shares[try share.get("subscaleId"), default: []].append(try share.get("share"))
            }
            let norm: Norm.ID? = try row.maybe("normId")
            return try BandScheme(
                id: id, title: row.wording("title"), basis: norm.map { .t($0) } ?? .raw,
                bands: own("instrumentBand").map {
                    try Band(id: $0.get("bandId"), title: $0.wording("title"))
                },
                cuts: cuts, shares: shares, caveat: row.wording("caveat"),
                citations: object.cited("band-scheme", position))
        }
    }
}
