import Realist

/// `evidence/readings.csv`
extension Reading {
    private static let header = [
        "excerpt", "configuration", "part", "stance", "strength", "relevance", "rigour", "memo", "reader",
        "on",
    ]

    static func read(_ reader: inout CsvReader, _ findings: inout Findings) -> [Reading] {
        let columns = header.map { reader.column($0, &findings) }
        reader.refuseOtherColumns(&findings)
        var readings: [Reading] = []
        while reader.advanceRow(&findings) {
            let excerpt: Excerpt.ID? = reader.required(columns[0], .id(of: "excerpt"), &findings)
            let configuration: Configuration.ID? = reader.required(
                columns[1], .id(of: "configuration"), &findings)
            let part = reader.required(columns[2], .part, &findings)
            let stance: Stance? = reader.required(columns[3], .choice, &findings)
            let strength: Grade? = reader.optional(columns[4], .choice, &findings)
            let relevance: Grade? = reader.optional(columns[5], .choice, &findings)
            let rigour: Grade? = reader.optional(columns[6], .choice, &findings)
            let memo = PlainText.of(reader.text(columns[7]))
            let who = reader.required(columns[8], .string, &findings)
            let on = reader.optional(columns[9], .day, &findings)
            if case .ripple(let link)? = part, let column = columns[2] {
                findings.refer(to: "leads-to link", link.text, at: reader.place(column))
            }
            guard let excerpt, let configuration, let part, let stance, let who else { continue }
            let name = "\(excerpt) for \(configuration), \(part.code), by \(who)"
            findings.declare("reading", name, at: reader.place)
            readings.append(
                Reading(
                    excerpt: excerpt, configuration: configuration, part: part, stance: stance,
                    strength: strength, relevance: relevance, rigour: rigour, memo: memo, reader: who,
                    on: on))
        }
        return sorted(readings)
    }

    static func write(_ readings: [Reading]) -> [UInt8] {
        var table = CsvWriter()
        table.header(header)
        for reading in sorted(readings) {
            table.row([
                reading.excerpt.text, reading.configuration.text, reading.part.code, reading.stance.rawValue,
                reading.strength?.rawValue ?? "", reading.relevance?.rawValue ?? "",
                reading.rigour?.rawValue ?? "", reading.memo, reading.reader,
                reading.on.map { "\($0)" } ?? "",
            ])
        }
        return table.take()
    }

    /// By excerpt, configuration and part; readings alike in these stay in their order.
    private static func sorted(_ readings: [Reading]) -> [Reading] {
        readings.enumerated().sorted { left, right in
            let (one, two) = (left.element, right.element)
            return (one.excerpt, one.configuration, Bytes(one.part.code), left.offset)
                < (two.excerpt, two.configuration, Bytes(two.part.code), right.offset)
        }.map(\.element)
    }
}

extension Reading.Part {
    /// As it stands in a cell.
    var code: String {
        switch self {
        case .whole: "whole"
        case .part(let part): part.rawValue
        case .link(let between): between.rawValue
        case .ripple(let link): "ripple:" + link.text
        }
    }

    init?(code: String) {
        if code == "whole" {
            self = .whole
        } else if let part = Configuration.Part(rawValue: code) {
            self = .part(part)
        } else if let between = Between(rawValue: code) {
            self = .link(between)
        } else if code.hasPrefix("ripple:"), let link = LeadsTo.ID(String(code.dropFirst(7))) {
            self = .ripple(link)
        } else {
            return nil
        }
    }
}

extension WrittenValue where Value == Reading.Part {
    fileprivate static var part: Self {
        Self { text in
            if let part = Reading.Part(code: text) { return .success(part) }
            let words =
                ["whole"] + Configuration.Part.allCases.map(\.rawValue)
                + Reading.Part.Between.allCases.map(\.rawValue) + ["ripple:ID"]
            return .failure(.notOneOf(words, suggestion: nil))
        }
    }
}
