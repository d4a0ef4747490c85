internal import Realist
internal import RealistFormats
internal import RealistPages

/// What whoever brings a table of answers should know of it besides the counts.
extension ResponseLook {
    var remarks: [String] {
        guard let notes = table.workbook else { return [] }
        var lines = [words["app.taking.sheet", ["sheet": notes.sheet]]]
        if !notes.otherSheets.isEmpty {
            lines.append(
                words["app.taking.other-sheets", ["sheets": words.list(Array(notes.otherSheets.prefix(12)))]])
        }
        if notes.mergedCount > 0 {
            lines.append(words["app.taking.merged", ["cells": words.list(notes.merged)]])
        }
        if notes.hiddenRows > 0 { lines.append(words.count("app.taking.hidden-rows", notes.hiddenRows)) }
        return lines
    }

    /// Forms of people whom the study does not list, with the first codes.
    static func unlisted(_ found: UnlistedForms, _ words: Words) -> [String] {
        guard found.forms > 0 else { return [] }
        return [words.count("app.taking.unlisted", found.forms, ["codes": found.list])]
    }

    /// Forms under one code that one person can hardly have filled in.
    static func doubts(_ doubts: [LinkDoubt], _ words: Words) -> [String] {
        guard !doubts.isEmpty else { return [] }
        let most = 10
        var lines = [words["app.taking.doubts"]] + doubts.prefix(most).map(\.sentence)
        if doubts.count > most { lines.append(words["app.taking.more", ["n": String(doubts.count - most)]]) }
        return lines
    }
}
