internal import Realist
internal import RealistPages
internal import RealistStore

/// What was typed of a site becomes a site, or a list of what is wrong.
struct SiteForm {
    var fields = SiteFields()
    private let words: Words

    static let longest = 200

    init(_ form: FormText, words: Words) {
        self.words = words
        fields.label = SiteForm.line(form["label"])
        fields.kind = SiteForm.line(form["kind"])
        fields.name = SiteForm.line(form["name"])
        fields.nameAgreed = TypedDay.typed(form, "agreed")
        fields.joined = TypedDay.typed(form, "joined")
        fields.left = TypedDay.typed(form, "left")
    }

    /// A site as its form would send it.
    static func typed(_ site: Site) -> FormText {
        var texts: [(name: String, text: String)] = [
            (name: "label", text: site.label.text), (name: "kind", text: site.kind.text),
            (name: "name", text: site.name ?? ""),
        ]
        for (name, day) in [("agreed", site.nameAgreed), ("joined", site.joined), ("left", site.left)] {
            texts += TypedDay.texts(name, day)
        }
        return FormText(texts)
    }

    /// A site with everything that was typed; what the form does not ask for stays as it was.
    ///
    /// `today`: the name is shown from the day of the agreement on, so that day has come; so has the day it joined.
    ///
    /// `labels`: of the other sites; two of one label could not be told apart.
    mutating func site(_ site: Site, on today: Day, besides labels: Set<String>) -> Site? {
        var site = site
        for (name, text) in [("label", fields.label), ("kind", fields.kind), ("name", fields.name)]
        where text.unicodeScalars.count > SiteForm.longest || text.contains(where: \.isNewline) {
            fields.problems[name] = words["app.administer.site.too-long"]
        }
        if fields.label.isEmpty { fields.problems["label"] = words["app.administer.site.no-label"] }
        if fields.kind.isEmpty { fields.problems["kind"] = words["app.administer.site.no-kind"] }
        if labels.contains(fields.label.lowercased()) {
            fields.problems["label"] = words["app.administer.site.twice"]
        }
        site.label.text = fields.label
        site.kind.text = fields.kind
        site.name = fields.name.isEmpty ? nil : fields.name
        site.nameAgreed = day("agreed", fields.nameAgreed)
        site.joined = day("joined", fields.joined)
        site.left = day("left", fields.left)
        if site.nameAgreed != nil, site.name == nil {
            fields.problems["name"] = words["app.administer.site.no-name"]
        }
        if let agreed = site.nameAgreed, agreed > today {
            fields.problems["agreed"] = words["app.administer.site.agreed-later"]
        }
        if let joined = site.joined, joined > today {
            fields.problems["joined"] = words["app.administer.site.joined-later"]
        }
        if let joined = site.joined, let left = site.left, left < joined {
            fields.problems["left"] = words["app.administer.site.order"]
        }
        return fields.problems.isEmpty ? site : nil
    }

    private mutating func day(_ name: String, _ typed: RoughDateField.Typed) -> Day? {
        do {
            return try TypedDay.day(typed)
        } catch {
            fields.problems[name] = words["app.administer.site.no-day"]
            return nil
        }
    }

    private static func line(_ text: String?) -> String {
        let text = text ?? ""
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
