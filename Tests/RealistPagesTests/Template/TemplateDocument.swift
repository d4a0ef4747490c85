import Foundation

@testable import RealistPages

/// `docs/templates.md`: what each template of the site is given, from what the pages say of their fields themselves.
/// Meanings are the comments at the properties in the sources.
struct TemplateDocument {
    private let meanings: PropertyComments
    private let templates: [String: Template]
    private var parts: [String: [PageField]] = [:]

    /// - Parameters:
    ///   - house: the project's folder.
    ///   - theme: the program's own.
    /// - Throws: what keeps a source from being read.
    init(house: URL, theme: PageTheme) throws {
        meanings = try PropertyComments(house.appending(path: "Sources/RealistPages"))
        templates = theme.templates
        for kind in PageKinds.site { gather(kind.members) }
    }

    var text: String {
        var lines = TemplateDocument.head
        for kind in PageKinds.site.sorted(by: { $0.template < $1.template }) {
            lines += ["### `\(kind.template)`", ""]
            let name = TemplateDocument.name(String(reflecting: kind))
            if let meaning = meanings.types[name] { lines += [meaning, ""] }
            let others = uses(kind.template)
            if !others.isEmpty {
                lines += ["Made with \(others.map { "`\($0)`" }.joined(separator: ", ")).", ""]
            }
            lines += table(name, kind.members) + [""]
        }
        lines += ["## Parts", "", "What stands in more than one place, and what lists are made of.", ""]
        for (name, fields) in parts.sorted(by: { $0.key < $1.key }) {
            lines += ["### \(name)", ""]
            let type = name.hasPrefix("Items of ") ? "Items" : name
            if let meaning = meanings.types[type] { lines += [meaning, ""] }
            lines += table(name, fields) + [""]
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    /// Parts within parts, each once.
    private mutating func gather(_ fields: [PageField]) {
        for field in fields {
            guard case .part(let part) = field.type.subject else { continue }
            let name = TemplateDocument.partName(String(reflecting: field.type))
            guard parts.updateValue(part.fields, forKey: name) == nil else { continue }
            gather(part.fields)
        }
    }

    private func table(_ owner: String, _ fields: [PageField]) -> [String] {
        ["| name | what it is | what it says |", "|---|---|---|"]
            + fields.map { field in
                let meaning = meanings.properties[owner + "." + field.name] ?? ""
                return "| `\(field.name)` | \(kind(String(reflecting: field.type))) | \(meaning) |"
            }
    }

    /// A type of Swift in the words of somebody who writes templates.
    private func kind(_ type: String) -> String {
        if let inner = TemplateDocument.inner(type, "Swift.Optional") { return kind(inner) + ", or nothing" }
        if let inner = TemplateDocument.inner(type, "Swift.Array") { return "list: " + kind(inner) }
        switch type {
        case "Swift.String": return "text"
        case "Swift.Int": return "number"
        case "Swift.Bool": return "flag"
        case "RealistPages.SafeHTML": return "safe HTML"
        default:
            let name = TemplateDocument.partName(type)
            let anchor = name.lowercased().replacing(" ", with: "-").filter { $0 != "." }
            return "[\(name)](#\(anchor))"
        }
    }

    /// Templates that a template puts in or fills, and those that these do.
    private func uses(_ name: String) -> [String] {
        var found: Set<String> = []
        var waiting = [name]
        while let next = waiting.popLast() {
            templates[next]?.visit { node in
                switch node {
                case .partial(let other, _), .parent(let other, _, _):
                    if found.insert(other).inserted { waiting.append(other) }
                default: break
                }
            }
        }
        return found.subtracting([name]).sorted()
    }

    private static func inner(_ type: String, _ outer: String) -> String? {
        guard type.hasPrefix(outer + "<"), type.hasSuffix(">") else { return nil }
        return String(type.dropFirst(outer.count + 1).dropLast())
    }

    /// The part that a type is about, whatever stands around it.
    private static func partName(_ type: String) -> String {
        for outer in ["Swift.Optional", "Swift.Array"] {
            if let inner = inner(type, outer) { return partName(inner) }
        }
        if let inner = inner(type, "RealistPages.Items") { return "Items of " + partName(inner) }
        return name(type)
    }

    private static func name(_ type: String) -> String {
        let plain = ["Swift.String": "text", "Swift.Int": "number", "RealistPages.SafeHTML": "safe HTML"]
        return plain[type] ?? String(type.trimmingPrefix("RealistPages."))
    }

    private static let head = [
        "# What a template is given",
        "",
        "For whoever changes the look of the published site ([how](guide-evaluator.md)): every page with its template, and",
        "everything that the template can name. Made from the pages' own lists of fields; a test sees that it is true.",
        "",
        "- *text* and *number* are printed with two braces, `{{title}}`: whatever was typed is escaped.",
        "- *safe HTML* was made by the program (Markdown, drawings) and is printed with three, `{{{summary}}}`.",
        "- A *flag* and whatever may be *nothing* are asked with a section: `{{#note}}<p>{{note}}</p>{{/note}}`, and with",
        "  `{{^note}}…{{/note}}` for when it is not there.",
        "- A *list* is a section that is said once for each of its entries, whose names are then those that count; `{{.}}` is",
        "  an entry that is a text. A part is named with a full stop, `{{frame.title}}`, or in a section about it.",
        "- `{{t.KEY}}` is a text of `words/en.yaml`, `{{>NAME}}` puts another template in, and `{{<layout}}…{{/layout}}` fills the",
        "  blocks `{{$main}}…{{/main}}` of another.",
        "",
        "A name that such a page does not have is an error when the theme is read, with file, line and what may have been meant.",
        "",
        "## Pages",
        "",
    ]
}
