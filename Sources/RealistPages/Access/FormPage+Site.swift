public import Realist

/// What was typed of a site, and what is wrong with it.
public struct SiteFields: Equatable, Sendable {
    public var label = ""
    public var kind = ""
    public var name = ""
    public var nameAgreed = RoughDateField.Typed()
    public var joined = RoughDateField.Typed()
    public var left = RoughDateField.Typed()
    public var problems: [String: String] = [:]

    public init() {}
}

extension FormPage {
    /// A new site, or one that is there.
    ///
    /// `site`: `nil` for a new one.
    /// `version`: the one that the fields were filled from.
    public static func site(
        _ around: Surroundings, _ fields: SiteFields, of site: Site?, version: String?,
        at addresses: StudyAddresses,
        language: Language
    ) -> FormPage {
        let words = around.words
        let heading = site?.label.text(in: language) ?? words["app.administer.sites.add"]
        func text(_ name: String, _ value: String) -> FormField {
            .text(
                TextField(
                    name, label: words["app.administer.site.\(name)"],
                    hint: words["app.administer.site-hint.\(name)"],
                    value: value, error: fields.problems[name], autocomplete: "off"))
        }
        func day(_ name: String, _ value: RoughDateField.Typed) -> FormField {
            .date(
                RoughDateField(
                    name, legend: words["app.administer.site.\(name)"],
                    hint: words["app.administer.day-hint"],
                    value: value, error: fields.problems[name]))
        }
        return FormPage(
            around, title: heading, heading: heading,
            form: FormFrame(
                action: site.map { addresses.administered($0.id) } ?? addresses.newSite,
                token: around.person?.token,
                version: version,
                fields: [
                    text("label", fields.label), text("kind", fields.kind), text("name", fields.name),
                    day("agreed", fields.nameAgreed), day("joined", fields.joined), day("left", fields.left),
                ],
                button: words[site == nil ? "app.administer.sites.add" : "app.administer.save"],
                links: [
                    site == nil
                        ? cancel(words, addresses.administeredSites)
                        : leave(words, addresses.administeredSites)
                ]),
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.sites"], href: addresses.administeredSites)]
            ))
    }
}

extension TablePage {
    /// The sites of the study, as an administrator sees them.
    public static func administeredSites(
        _ around: Surroundings, _ sites: [Site], on today: Day, at addresses: StudyAddresses,
        language: Language
    ) -> TablePage {
        let words = around.words
        return TablePage(
            around, heading: words["app.administer.part.sites"], lead: words["app.administer.sites.lead"],
            action: Link(text: words["app.administer.sites.add"], href: addresses.newSite),
            table: DataTable(
                id: "sites", caption: words["app.administer.sites.caption"],
                columns: ["label", "kind", "name", "joined", "left"].map {
                    .init(words["app.administer.site.\($0)"])
                },
                rows: sites.map { site in
                    let isHeld = site.agreedName(on: today) == nil
                    let name = site.name.map { name in
                        isHeld
                            ? words["app.administer.sites.no-agreement", ["name": name]] : name
                    }
                    return DataTable.Row(
                        .init(site.label.text(in: language), href: addresses.administered(site.id)),
                        [
                            .init(site.kind.text(in: language)),
                            .init(name ?? words["app.administer.sites.no-name"], isHeld: isHeld),
                            .init(
                                site.joined.map { words.date($0) }, orElse: words["app.form.not-known"]),
                            .init(
                                site.left.map { words.date($0) },
                                orElse: words["app.administer.sites.not-left"]),
                        ])
                },
                none: words["app.administer.sites.none"]), crumbs: around.administering(addresses))
    }
}
