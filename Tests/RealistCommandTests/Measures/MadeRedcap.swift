import Foundation

/// A REDCap project of our own making, with the thirty items of the ProQOL in one form.
struct MadeRedcap {
    var choices = "1, Never | 2, Rarely | 3, Sometimes | 4, Often | 5, Very often"
    /// Lines of the dictionary beside those of the items.
    var others: [String] = [
        field("record_id", "consent", "text", "Record ID"),
        field("name_last", "consent", "text", "Last name", identifier: "y"),
        field("site_code", "consent", "radio", "Your site", choices: "1, island-board | 2, city-hospital"),
        field(
            "supports", "consent", "checkbox", "Which supports?",
            choices: "1, Buddying | -2, \"WhatsApp\", or similar"),
    ]
    /// Fields of the items: kind, choices and whatever else a test wants, by the item's number.
    var unlike: [Int: String] = [:]

    static let columns = """
        "Variable / Field Name","Form Name","Section Header","Field Type","Field Label",\
        "Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number",\
        "Text Validation Min","Text Validation Max",Identifier?,"Branching Logic (Show field only if...)",\
        "Required Field?","Custom Alignment","Question Number (surveys only)","Matrix Group Name",\
        "Matrix Ranking?","Field Annotation"
        """

    static func field(
        _ name: String, _ form: String, _ kind: String, _ label: String, choices: String = "",
        validation: String = "", identifier: String = "", branching: String = "", required: String = ""
    ) -> String {
        let cells = [
            name, form, "", kind, label, choices, "", validation, "", "", identifier, branching, required, "",
            "",
            "", "", "",
        ]
        return cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }

    var dictionary: String {
        let items = (1...30).map { number in
            unlike[number]
                ?? MadeRedcap.field(
                    "q\(number)", "quality", "radio", "Statement number \(number)", choices: choices,
                    branching: number == 7 ? "[q6] = '1'" : "", required: number < 30 ? "y" : "")
        }
        return ([MadeRedcap.columns] + others + items).joined(separator: "\r\n") + "\r\n"
    }

    static let items = (1...30).map { "q\($0)" }

    /// A table of records; rows have the first cells, then thirty of the same answer, then the last cells.
    static func table(_ first: [String], _ last: [String] = [], _ rows: [([String], String, [String])])
        -> String
    {
        var lines = [(first + items + last).joined(separator: ",")]
        for (start, answer, end) in rows {
            lines.append((start + Array(repeating: answer, count: 30) + end).joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
