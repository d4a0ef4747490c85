/// What a template can be given. How each tag takes it is settled by its type, when a theme is loaded.
protocol TemplateValue: Sendable {
    /// What a tag that prints may do with it.
    static var printed: PrintedKind { get }
    /// A section about it has something to say.
    var isShown: Bool { get }
    /// Writes it as a tag prints it.
    func append(to output: inout [UInt8])
    /// What stands between the ends of a section about it.
    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<Self, Outer>
    /// What has this name in it, seen from what it was read from; `nil` where nothing has, or where it may be absent:
    /// for that there are sections.
    static func member<Outer: PagePart>(
        _ name: String, read: @escaping @Sendable (Outer) -> Self
    ) -> Field<Outer>?
}

/// Appends what a stretch of a template says of a part. The text is what `.` means there.
typealias PartWriter<Part> = @Sendable (_ part: Part, _ dot: String, _ output: inout [UInt8]) -> Void

/// The same within a section: about a value, and the part that the section stands in.
typealias InsideWriter<Value, Outer> =
    @Sendable (
        _ value: Value, _ outer: Outer, _ dot: String, _ output: inout [UInt8]
    ) -> Void

/// Which braces a value wants.
enum PrintedKind {
    /// Two: it is escaped.
    case text
    /// Three: this room made it.
    case html
    /// None: it stands in a section.
    case no
}

extension TemplateValue {
    static var printed: PrintedKind { .no }

    func append(to output: inout [UInt8]) {}

    static func member<Outer: PagePart>(
        _ name: String, read: @escaping @Sendable (Outer) -> Self
    ) -> Field<Outer>? { nil }
}

extension String: TemplateValue {
    static var printed: PrintedKind { .text }
    var isShown: Bool { !isEmpty }

    func append(to output: inout [UInt8]) { HTMLEscape.append(self, to: &output) }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<String, Outer> {
        let body = try place.with(dot: .text).writer(nodes)
        return { text, outer, _, output in body(outer, text, &output) }
    }
}

extension SafeHTML: TemplateValue {
    static var printed: PrintedKind { .html }
    var isShown: Bool { !text.isEmpty }

    func append(to output: inout [UInt8]) { output += text.utf8 }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<SafeHTML, Outer> {
        let body = try place.with(dot: .html).writer(nodes)
        return { html, outer, _, output in body(outer, html.text, &output) }
    }
}

extension Int: TemplateValue {
    static var printed: PrintedKind { .text }
    var isShown: Bool { true }

    func append(to output: inout [UInt8]) { output += String(self).utf8 }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<Int, Outer> {
        let body = try place.with(dot: .text).writer(nodes)
        return { number, outer, _, output in body(outer, String(number), &output) }
    }
}

extension Bool: TemplateValue {
    var isShown: Bool { self }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<Bool, Outer> {
        let body = try place.writer(nodes)
        return { _, outer, dot, output in body(outer, dot, &output) }
    }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
    static var printed: PrintedKind { Wrapped.printed }

    var isShown: Bool {
        switch self {
        case .none: false
        case .some(let value): value.isShown
        }
    }

    func append(to output: inout [UInt8]) {
        if case .some(let value) = self { value.append(to: &output) }
    }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<Wrapped?, Outer> {
        let body = try Wrapped.inside(nodes, at: place)
        return { value, outer, dot, output in
            if case .some(let value) = value { body(value, outer, dot, &output) }
        }
    }
}

extension Array: TemplateValue where Element: TemplateValue {
    var isShown: Bool { !isEmpty }

    static func inside<Outer: PagePart>(
        _ nodes: [Template.Node], at place: TemplatePlace<Outer>
    ) throws(TemplateProblem) -> InsideWriter<[Element], Outer> {
        let body = try Element.inside(nodes, at: place)
        return { values, outer, dot, output in
            for value in values { body(value, outer, dot, &output) }
        }
    }
}
