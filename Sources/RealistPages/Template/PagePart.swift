/// A struct of a page that says which properties a template may ask for.
///
/// A test holds every list of fields against the struct's stored properties, so that none can be forgotten.
protocol PagePart: TemplateValue {
    /// Every stored property, by its own name.
    static var pageFields: Fields<Self> { get }
}

extension PagePart {
    var isShown: Bool { true }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<Self> {
        let body = try place.inside(Self.self).writer(nodes)
        return { part, _, _, output in
            PartReference.to(part) { body($0, "", &output) }
        }
    }

    static func member(_ name: String) -> AnyField? { pageFields.all.first { $0.name == name } }

    static func refer(to value: Self, _ use: (PartReference) -> Void) { PartReference.to(value, use) }
}
