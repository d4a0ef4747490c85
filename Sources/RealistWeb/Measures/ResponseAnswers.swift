internal import Foundation
internal import Realist
internal import RealistFormats

/// What somebody says of a table of answers, and the wishes that the command has for the same.
enum ResponseAnswers {
    static let names = [
        "instrument", "respondent", "respondent-column", "site", "site-one", "site-column", "wave",
        "wave-one",
        "wave-column", "date", "days", "direction", "first-item", "missing", "encoding", "separator",
        "header-rows", TableAnswers.leaveRows,
    ]
    static let item = "item."

    static func read(_ form: FormText, over earlier: TableAnswers) -> TableAnswers {
        var answers = earlier
        // Only the page with everything, and the one with the offers, say also what is not ticked.
        answers.take(names, ticks: ["decimal"], from: form, isWhole: form["all"] != nil)
        answers.take([], ticks: ["invalid"], from: form, isWhole: form["offers"] != nil)
        if form["offers"] != nil || form["all"] != nil { answers.texts["replace"] = form["replace"] }
        for (name, text) in form.fields where name.hasPrefix(item) { answers.texts[name] = text }
        if form["all"] != nil { answers.lists["attributes"] = form.all("attribute") }
        let groups = ["site", "wave", "answer"]
        for (group, words) in TableFields.meanings(in: form, groups: groups.contains) {
            answers.means[group, default: [:]].merge(words) { _, now in now }
        }
        return answers
    }

    /// Columns that the table does not have are asked for anew, so that what was said of the last table does no harm.
    static func wishes(
        _ answers: TableAnswers, headers: [String], instrument: Instrument
    ) -> ResponseWishes {
        func column(_ name: String) -> String? { answers[name].flatMap { headers.contains($0) ? $0 : nil } }
        var wishes = ResponseWishes()
        wishes.form = form(answers)
        switch answers["respondent"] {
        case "unlinked": wishes.respondent = .unlinked
        case "column": wishes.respondent = column("respondent-column").map { .column($0) }
        default: break
        }
        wishes.site = wish("site", answers, column("site-column"))
        wishes.wave = wish("wave", answers, column("wave-column"))
        wishes.siteValues = places(answers, "site")
        wishes.waveValues = places(answers, "wave")
        wishes.dayColumn = column("date")
        wishes.days = answers["days"].flatMap { WrittenDay(rawValue: $0) }
        wishes.direction = answers["direction"].flatMap { AnswerDirection(rawValue: $0) }
        wishes.hasDecimalComma = answers["decimal"] != nil
        wishes.missing =
            (answers["missing"] ?? "").split { $0 == "," || $0 == "\n" }.map {
                $0.trimmingCharacters(in: .whitespaces)
            }.filter { !$0.isEmpty }
        for (word, value) in pairs(answers, "answer") {
            if value == "none" {
                wishes.missing.append(word)
            } else if let number = Int(value) {
                wishes.answers.append((word, number))
            }
        }
        wishes.attributes = (answers.lists["attributes"] ?? []).filter { headers.contains($0) }.map {
            ($0, $0)
        }
        wishes.items = items(answers, headers, instrument)
        return wishes
    }

    static func form(_ answers: TableAnswers) -> TableSample.Wishes {
        var form = TableSample.Wishes()
        form.encoding = answers["encoding"].flatMap { TextEncoding(rawValue: $0) }
        form.separator = answers["separator"].flatMap { ResponseMap.Separator(rawValue: $0) }
        form.headerRows = answers["header-rows"].flatMap { Int($0) }.flatMap {
            (1...5).contains($0) ? $0 : nil
        }
        return form
    }

    private static func wish(
        _ name: String, _ answers: TableAnswers, _ column: String?
    ) -> ResponseWishes.Wish {
        switch answers[name] {
        case "one": answers[name + "-one"].map { .fixed($0) } ?? .open
        case "column": column.map { .column($0) } ?? .open
        default: .open
        }
    }

    /// None of the study's has no identifier.
    private static func places(_ answers: TableAnswers, _ group: String) -> [(String, String)] {
        pairs(answers, group).map { ($0.0, $0.1 == TableFields.noCode ? "" : $0.1) }
    }

    private static func pairs(_ answers: TableAnswers, _ group: String) -> [(String, String)] {
        (answers.means[group] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The first item's column and those that follow it; an item may be said by itself.
    private static func items(
        _ answers: TableAnswers, _ headers: [String], _ instrument: Instrument
    ) -> [Instrument.Item.ID: String] {
        var items: [Instrument.Item.ID: String] = [:]
        if let first = answers["first-item"].flatMap({ headers.firstIndex(of: $0) }),
            headers.count - first >= instrument.items.count
        {
            for (place, item) in instrument.items.enumerated() { items[item.id] = headers[first + place] }
        }
        for one in instrument.items {
            if let column = answers[item + one.id.text], headers.contains(column) { items[one.id] = column }
        }
        return items
    }
}
