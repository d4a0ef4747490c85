/// What a template can be given. How each tag takes it is settled by its type, when a theme is loaded.
protocol TemplateValue: Sendable {
    /// What a tag that prints may do with it.
    static var printed: PrintedKind { get }
    /// A section about it has something to say.
    var isShown: Bool { get }
    /// Writes it as a tag prints it.
    func append(to output: inout [UInt8])
    /// What stands between the ends of a section about it.
    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<Self>
    /// What has this name in it; `nil` where nothing has, or where it may be absent: for that there are sections.
    static func member(_ name: String) -> AnyField?
    /// Refers to a value that has members.
    static func refer(to value: Self, _ use: (PartReference) -> Void)
}

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

    static func member(_ name: String) -> AnyField? { nil }

    static func refer(to value: Self, _ use: (PartReference) -> Void) {}
}

extension String: TemplateValue {
    static var printed: PrintedKind { .text }
    var isShown: Bool { !isEmpty }

    func append(to output: inout [UInt8]) { HTMLEscape.append(self, to: &output) }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<String> {
        let body = try place.with(dot: .text).writer(nodes)
        return { text, outer, _, output in body(outer, text, &output) }
    }
}

extension SafeHTML: TemplateValue {
    static var printed: PrintedKind { .html }
    var isShown: Bool { !text.isEmpty }

    func append(to output: inout [UInt8]) { output += text.utf8 }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<SafeHTML> {
        let body = try place.with(dot: .html).writer(nodes)
        return { html, outer, _, output in body(outer, html.text, &output) }
    }
}

extension Int: TemplateValue {
    static var printed: PrintedKind { .text }
    var isShown: Bool { true }

    func append(to output: inout [UInt8]) { output += String(self).utf8 }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<Int> {
        let body = try place.with(dot: .text).writer(nodes)
        return { number, outer, _, output in body(outer, String(number), &output) }
    }
}

extension Bool: TemplateValue {
    var isShown: Bool { self }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<Bool> {
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

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<Wrapped?> {
        let body = try Wrapped.inside(nodes, at: place)
        return { value, outer, dot, output in
            if case .some(let value) = value { body(value, outer, dot, &output) }
        }
    }
}

extension Array: TemplateValue where Element: TemplateValue {
    var isShown: Bool { !isEmpty }

    static func inside(
        _ nodes: [Template.Node], at place: TemplatePlace
    ) throws(TemplateProblem) -> InsideWriter<[Element]> {
        let body = try Element.inside(nodes, at: place)
        return { values, outer, dot, output in
            for value in values { body(value, outer, dot, &output) }
        }
    }
}
