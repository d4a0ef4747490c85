/// A page as its template sees it: read from the page's structs once, so that rendering looks at no type.
enum PageValue: Equatable, Sendable {
    case nothing
    case text(String)
    case html(SafeHTML)
    case flag(Bool)
    case list([PageValue])
    case group(Group)

    /// The stored properties of a struct.
    struct Group: Equatable, Sendable {
        let names: [String]
        let values: [PageValue]

        subscript(name: String) -> PageValue? {
            for index in names.indices where names[index] == name { return values[index] }
            return nil
        }
    }

    /// By what the value says of itself, else by reflection.
    ///
    /// - Throws: ``TemplateProblem/unfit(name:type:)`` for a property that no template can print.
    init(_ value: Any, name: String = "page") throws(TemplateProblem) {
        if let value = value as? any TemplateValue {
            self = value.pageValue
        } else {
            self = try PageValue.reflecting(value, name: name)
        }
    }

    /// The stored properties of a struct, found at run time.
    static func reflecting(_ value: Any, name: String = "page") throws(TemplateProblem) -> PageValue {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let inner = mirror.children.first else { return .nothing }
            return try PageValue(inner.value, name: name)
        case .collection:
            var values: [PageValue] = []
            values.reserveCapacity(mirror.children.count)
            for child in mirror.children { values.append(try PageValue(child.value, name: name)) }
            return .list(values)
        case .struct:
            var names: [String] = []
            var values: [PageValue] = []
            for child in mirror.children {
                let label = child.label ?? ""
                names.append(label)
                values.append(try PageValue(child.value, name: label))
            }
            return .group(Group(names: names, values: values))
        default:
            throw .unfit(name: name, type: "\(type(of: value))")
        }
    }
}
