/// A struct of a page that says which properties a template may ask for.
///
/// A test holds every list of fields against the struct's stored properties, so that none can be forgotten.
protocol PagePart: TemplateValue {
    /// Every stored property, by its own name.
    static var pageFields: Fields<Self> { get }
}

extension PagePart {
    static var subject: TemplateSubject { .part(PartKind(Self.self)) }
    static var members: [PageField] { pageFields.all }
}

/// A kind of part, as a template is compiled for it.
struct PartKind {
    let id: ObjectIdentifier
    let fields: [PageField]

    init<Part: PagePart>(_ part: Part.Type) {
        id = ObjectIdentifier(part)
        fields = part.pageFields.all
    }
}
