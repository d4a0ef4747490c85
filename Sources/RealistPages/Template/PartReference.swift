/// A part in memory, while a stretch of a template is written about it.
///
/// The functions that a template is compiled into are of one type, whatever part they read: so a page is written without
/// looking at any type. Only a ``Field`` reads through a reference, and it is given references to its own kind of part
/// only: a ``TemplatePlace`` looks fields up among those of the part that it stands in.
struct PartReference {
    private let address: UnsafeRawPointer

    /// Runs `body` with a reference that holds only meanwhile.
    static func to<Part: PagePart>(_ part: Part, _ body: (PartReference) -> Void) {
        withUnsafePointer(to: part) { body(PartReference(address: UnsafeRawPointer($0))) }
    }

    fileprivate func read<Part: PagePart>() -> Part {
        address.assumingMemoryBound(to: Part.self).pointee
    }

    fileprivate func with<Part: PagePart, Value>(_ read: (Part) -> Value) -> Value {
        read(address.assumingMemoryBound(to: Part.self).pointee)
    }
}

/// Appends what a stretch of a template says of a part. The text is what `.` means there.
typealias PartWriter = @Sendable (_ part: PartReference, _ dot: String, _ output: inout [UInt8]) -> Void

/// The same within a section: about a value, in the part that the section stands in.
typealias InsideWriter<Value> =
    @Sendable (
        _ value: Value, _ outer: PartReference, _ dot: String, _ output: inout [UInt8]
    ) -> Void

/// One property of a part, and how tags take it.
struct Field<Part: PagePart>: Sendable {
    let any: AnyField

    init<Value: TemplateValue>(_ name: String, _ read: @escaping @Sendable (Part) -> Value) {
        any = AnyField(
            name: name, printed: Value.printed,
            value: { read($0.read()) },
            isShown: { $0.with(read).isShown },
            printer: { part, _, output in part.with(read).append(to: &output) },
            section: { nodes, place throws(TemplateProblem) in
                let body = try Value.inside(nodes, at: place)
                return { owner, outer, dot, output in
                    let value = owner.with(read)
                    if value.isShown { body(value, outer, dot, &output) }
                }
            },
            member: { name in
                Value.member(name)?.within { part, use in
                    // What may be absent has no members.
                    Value.refer(to: part.with(read), use)
                }
            })
    }
}

/// A property of a part whose type only the property knows.
struct AnyField: Sendable {
    let name: String
    let printed: PrintedKind
    /// For a test that holds it against the property of that name.
    let value: @Sendable (PartReference) -> any TemplateValue
    let isShown: @Sendable (PartReference) -> Bool
    let printer: PartWriter
    let section:
        @Sendable ([Template.Node], TemplatePlace) throws(TemplateProblem) -> InsideWriter<PartReference>
    let member: @Sendable (String) -> AnyField?

    /// The same property, of a part that is itself a property: `refer` finds that one in its owner.
    fileprivate func within(
        _ refer: @escaping @Sendable (PartReference, (PartReference) -> Void) -> Void
    ) -> AnyField {
        let (inner, value, isShown, printer, section) = (self, value, isShown, printer, section)
        return AnyField(
            name: name, printed: printed,
            value: { owner in
                var found: any TemplateValue = ""
                refer(owner) { found = value($0) }
                return found
            },
            isShown: { owner in
                var found = false
                refer(owner) { found = isShown($0) }
                return found
            },
            printer: { owner, dot, output in refer(owner) { printer($0, dot, &output) } },
            section: { nodes, place throws(TemplateProblem) in
                let body = try section(nodes, place)
                return { owner, outer, dot, output in
                    refer(owner) { body($0, outer, dot, &output) }
                }
            },
            member: { name in inner.member(name)?.within(refer) })
    }
}

/// All properties of a part.
struct Fields<Part: PagePart>: Sendable {
    let all: [AnyField]

    init(_ fields: Field<Part>...) { all = fields.map(\.any) }
}
