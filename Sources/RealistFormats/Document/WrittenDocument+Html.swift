internal import Realist

extension WrittenDocument {
    /// One page of HTML that needs nothing else: no script, no request to anywhere. Names of columns and of rows are
    /// marked as such for those who listen, and a wide table is scrolled by itself.
    public func html() -> [UInt8] {
        let title = MarkupText.escaped(title)
        var text = """
            <!DOCTYPE html>
            <html lang="\(OfficeParts.tag(language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>\(HtmlText.style)</style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>

            """
        for (place, table) in tables.enumerated() { text += HtmlText.table(table, number: place + 1) }
        text += "</main>\n</body>\n</html>\n"
        return Array(text.utf8)
    }
}

private enum HtmlText {
    static let style =
        "body{margin:2rem auto;max-width:80rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1c2126;"
        + "background:#fff}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;border-top:2px solid;"
        + "border-bottom:2px solid;margin:0 0 1rem;font-size:.9rem}caption{text-align:left;font-weight:700;"
        + "padding:.5rem 0}figure{margin:0 0 1.5rem}figcaption{font-weight:700}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;"
        + "min-width:3rem;border-bottom:1px solid #aab2ba}thead th{border-bottom:2px solid;vertical-align:bottom}"
        + "tbody th{font-weight:400}td p,th p{margin:0 0 .25rem}.note{font-size:.9rem;margin:.25rem 0}"
        + "@media print{.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}}"

    static func table(_ table: WrittenTable, number: Int) -> String {
        var text = ""
        if let heading = table.heading { text += "<h2>\(MarkupText.escaped(heading))</h2>\n" }
        if let picture = table.picture {
            let name = MarkupText.escaped(picture.title)
            text +=
                "<figure class=\"wide\" tabindex=\"0\" aria-labelledby=\"figure-\(number)\">\n\(picture.svg)\n"
            text += "<figcaption id=\"figure-\(number)\">\(name)</figcaption>\n</figure>\n"
        }
        text +=
            "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-\(number)\">\n<table>\n"
        text +=
            "<caption id=\"table-\(number)\">\(MarkupText.escaped(table.caption))</caption>\n"
        let parts = table.columns.reduce(0) { $0 + $1.width }
        for column in table.columns { text += "<col style=\"width:\(100 * column.width / parts)%\">" }
        text += "\n<thead>\n<tr>"
        for column in table.columns { text += "<th scope=\"col\">\(MarkupText.escaped(column.name))</th>" }
        text += "</tr>\n</thead>\n<tbody>\n"
        for (place, row) in table.rows.enumerated() {
            text += "<tr>"
            for (column, cell) in row.enumerated() {
                let span = table.span(row: place, column: column)
                if span == 0 { continue }
                let rows = span > 1 ? " rowspan=\"\(span)\"" : ""
                let isHead = column == 0 || column < table.joined
                let scope = isHead ? " scope=\"row\"" : ""
                text += "<\(isHead ? "th" : "td")\(scope)\(rows)>\(lines(cell))</\(isHead ? "th" : "td")>"
            }
            text += "</tr>\n"
        }
        text += "</tbody>\n</table>\n</div>\n"
        for note in table.notes { text += "<p class=\"note\">\(MarkupText.escaped(note))</p>\n" }
        return text
    }

    private static func lines(_ text: WrittenText) -> String {
        let lines = text.lines.map { line in
            line.map { run in
                let words = MarkupText.escaped(run.text)
                return run.isStrong ? "<strong>\(words)</strong>" : words
            }.joined()
        }
        return lines.count < 2 ? lines.joined() : lines.map { "<p>\($0)</p>" }.joined()
    }
}
