/// A struct of a page that says which properties a template may ask for.
///
/// A test holds every list of fields against the struct's stored properties, so that none can be forgotten.
protocol PagePart: TemplateValue {
    /// Every stored property, by its own name.
    static var pageFields: Fields<Self> { get }
}

extension PagePart {
    var isShown: Bool { true }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<Self, Outer> {
        let body = try place.inside(Self.self).writer(nodes)
        return { part, _, _, output in body(part, "", &output) }
    }

    static func member<Outer: PagePart>(
        _ name: String, read: @escaping @Sendable (Outer) -> Self
    ) -> Field<Outer>? { pageFields[name]?.reading.within(read) }
}

/// One property of a part, and how tags take it.
struct Field<Part: PagePart>: Sendable {
    let name: String
    let reading: any FieldReading<Part>

    init<Value: TemplateValue>(_ name: String, _ read: @escaping @Sendable (Part) -> Value) {
        self.name = name
        reading = Reading(name: name, read: read)
    }
}

/// All properties of a part.
struct Fields<Part: PagePart>: Sendable {
    let all: [Field<Part>]

    init(_ fields: Field<Part>...) { all = fields }

    subscript(name: String) -> Field<Part>? { all.first { $0.name == name } }
}

/// A property whose type only it knows itself.
protocol FieldReading<Part>: Sendable {
    associatedtype Part: PagePart

    var printed: PrintedKind { get }
    /// For a test that holds it against the property of that name.
    func value(of part: Part) -> any TemplateValue
    func printer() -> PartWriter<Part>
    func section(
        _ nodes: [Template.Node], at place: TemplatePlace<Part>
    ) throws(TemplateProblem) -> PartWriter<Part>
    func inverted(_ body: @escaping PartWriter<Part>) -> PartWriter<Part>
    func member(_ name: String) -> Field<Part>?
    /// The same property, of a part that is itself read from another one.
    func within<Outer: PagePart>(_ read: @escaping @Sendable (Outer) -> Part) -> Field<Outer>
}

private struct Reading<Part: PagePart, Value: TemplateValue>: FieldReading {
    let name: String
    let read: @Sendable (Part) -> Value

    var printed: PrintedKind { Value.printed }

    func value(of part: Part) -> any TemplateValue { read(part) }

    func printer() -> PartWriter<Part> {
        let read = read
        return { part, _, output in read(part).append(to: &output) }
    }

    func section(
        _ nodes: [Template.Node], at place: TemplatePlace<Part>
    ) throws(TemplateProblem) -> PartWriter<Part> {
        let body = try Value.inside(nodes, at: place)
        let read = read
        return { part, dot, output in
            let value = read(part)
            if value.isShown { body(value, part, dot, &output) }
        }
    }

    func inverted(_ body: @escaping PartWriter<Part>) -> PartWriter<Part> {
        let read = read
        return { part, dot, output in
            if !read(part).isShown { body(part, dot, &output) }
        }
    }

    func member(_ name: String) -> Field<Part>? {
        Value.member(name, read: read)
    }

    func within<Outer: PagePart>(_ outer: @escaping @Sendable (Outer) -> Part) -> Field<Outer> {
        let read = read
        return Field(name) { read(outer($0)) }
    }
}
