/// What a template can be given, and gives itself: no reflection is needed to read it.
protocol TemplateValue: Sendable {
    var pageValue: PageValue { get }
}

/// A struct of a page that says which properties a template may ask for.
///
/// A page whose structs do not say so is read by reflection, about twenty times as slowly. A test holds every list of
/// fields against what reflection finds, so that none can be forgotten.
protocol PagePart: TemplateValue {
    /// Every stored property, by its own name.
    static var pageFields: Fields<Self> { get }
}

extension PagePart {
    var pageValue: PageValue { Self.pageFields.group(of: self) }
}

/// One property of a part.
struct Field<Part>: Sendable {
    let name: String
    let read: @Sendable (Part) -> PageValue

    init(_ name: String, _ value: @escaping @Sendable (Part) -> some TemplateValue) {
        self.name = name
        read = { value($0).pageValue }
    }
}

/// All properties of a part.
struct Fields<Part>: Sendable {
    let names: [String]
    private let readers: [@Sendable (Part) -> PageValue]

    init(_ fields: Field<Part>...) {
        names = fields.map(\.name)
        readers = fields.map(\.read)
    }

    func group(of part: Part) -> PageValue {
        .group(PageValue.Group(names: names, values: readers.map { $0(part) }))
    }
}

extension String: TemplateValue {
    var pageValue: PageValue { isEmpty ? .nothing : .text(self) }
}

extension Bool: TemplateValue {
    var pageValue: PageValue { .flag(self) }
}

extension Int: TemplateValue {
    var pageValue: PageValue { .text(String(self)) }
}

extension SafeHTML: TemplateValue {
    var pageValue: PageValue { text.isEmpty ? .nothing : .html(self) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
    var pageValue: PageValue {
        switch self {
        case .none: .nothing
        case .some(let value): value.pageValue
        }
    }
}

extension Array: TemplateValue where Element: TemplateValue {
    var pageValue: PageValue { .list(map(\.pageValue)) }
}

extension Items: TemplateValue where Item: TemplateValue {
    var pageValue: PageValue { .group(PageValue.Group(names: ItemsNames.all, values: [items.pageValue])) }
}

private enum ItemsNames {
    static let all = ["items"]
}
