/// What a template can be given. How each tag takes it is settled by its type, when a theme is loaded; while a page is
/// written, it is read where it lies.
protocol TemplateValue: Sendable {
    /// What a tag that prints may do with it.
    static var printed: PrintedKind { get }
    /// What a section about it speaks of.
    static var subject: TemplateSubject { get }
    /// The properties that a dotted name may ask it for: of what may be absent, none. For that there are sections.
    static var members: [PageField] { get }
    /// A section about the value at this address has something to say.
    static func isShown(at address: UnsafeRawPointer) -> Bool
    /// Writes the value at this address as a tag prints it.
    static func append(at address: UnsafeRawPointer, to output: inout [UInt8])
    /// Where the things lie that a section about it speaks of, one after the other.
    static func each(at address: UnsafeRawPointer, _ use: (UnsafeRawPointer) -> Void)
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

/// What a section about a value speaks of.
enum TemplateSubject {
    /// The part that it stands in.
    case same
    /// A text, which is what `.` means there.
    case text(TemplateDot)
    case part(PartKind)
}

/// What `.` means in a section about a text.
enum TemplateDot: Hashable {
    case text, html, number

    var printed: PrintedKind { self == .html ? .html : .text }

    /// Writes what lies at an address.
    func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {
        switch self {
        case .text: String.append(at: address, to: &output)
        case .html: SafeHTML.append(at: address, to: &output)
        case .number: Int.append(at: address, to: &output)
        }
    }

    func isShown(at address: UnsafeRawPointer) -> Bool {
        switch self {
        case .text: String.isShown(at: address)
        case .html: SafeHTML.isShown(at: address)
        case .number: Int.isShown(at: address)
        }
    }
}

extension TemplateValue {
    static var printed: PrintedKind { .no }
    static var members: [PageField] { [] }

    /// The value at an address, where one must lie.
    static func value(at address: UnsafeRawPointer) -> Self {
        address.assumingMemoryBound(to: Self.self).pointee
    }

    static func isShown(at address: UnsafeRawPointer) -> Bool { true }
    static func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {}
    static func each(at address: UnsafeRawPointer, _ use: (UnsafeRawPointer) -> Void) { use(address) }
}

extension String: TemplateValue {
    static var printed: PrintedKind { .text }
    static var subject: TemplateSubject { .text(.text) }

    static func isShown(at address: UnsafeRawPointer) -> Bool { !value(at: address).isEmpty }

    static func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {
        HTMLEscape.append(value(at: address), to: &output)
    }
}

extension SafeHTML: TemplateValue {
    static var printed: PrintedKind { .html }
    static var subject: TemplateSubject { .text(.html) }

    static func isShown(at address: UnsafeRawPointer) -> Bool { !value(at: address).text.isEmpty }

    static func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {
        output += value(at: address).text.utf8
    }
}

extension Int: TemplateValue {
    static var printed: PrintedKind { .text }
    static var subject: TemplateSubject { .text(.number) }

    static func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {
        output += String(value(at: address)).utf8
    }
}

extension Bool: TemplateValue {
    static var subject: TemplateSubject { .same }

    static func isShown(at address: UnsafeRawPointer) -> Bool { value(at: address) }
}

/// What is there lies where the optional begins: so Swift lays out an enum of which one case alone holds something (its
/// ABI calls it a single-payload enum).
extension Optional: TemplateValue where Wrapped: TemplateValue {
    static var printed: PrintedKind { Wrapped.printed }
    static var subject: TemplateSubject { Wrapped.subject }

    static func isShown(at address: UnsafeRawPointer) -> Bool {
        isThere(at: address) && Wrapped.isShown(at: address)
    }

    static func append(at address: UnsafeRawPointer, to output: inout [UInt8]) {
        if isThere(at: address) { Wrapped.append(at: address, to: &output) }
    }

    static func each(at address: UnsafeRawPointer, _ use: (UnsafeRawPointer) -> Void) {
        if isThere(at: address) { Wrapped.each(at: address, use) }
    }

    private static func isThere(at address: UnsafeRawPointer) -> Bool {
        if case .none = value(at: address) { return false }
        return true
    }
}

extension Array: TemplateValue where Element: TemplateValue {
    static var subject: TemplateSubject { Element.subject }

    static func isShown(at address: UnsafeRawPointer) -> Bool { !value(at: address).isEmpty }

    static func each(at address: UnsafeRawPointer, _ use: (UnsafeRawPointer) -> Void) {
        value(at: address).withUnsafeBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            for place in elements.indices { Element.each(at: first + place, use) }
        }
    }
}
