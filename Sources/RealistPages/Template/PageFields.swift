/// One property of a part: what it is called, where it lies and what it is.
struct PageField: Sendable {
    let name: String
    /// In bytes from the beginning of the part.
    let offset: Int
    let type: any TemplateValue.Type
    let reader: ValueReader

    /// The same property, of a part that is itself a property.
    func within(_ outer: PageField) -> PageField {
        PageField(name: outer.name + "." + name, offset: outer.offset + offset, type: type, reader: reader)
    }
}

/// A property by its own name, for ``Fields``.
struct Field<Part> {
    /// `nil` for a property that is worked out and lies nowhere.
    let place: PageField?

    init<Value: TemplateValue>(_ name: String, _ path: KeyPath<Part, Value>) {
        place = MemoryLayout<Part>.offset(of: path).map {
            PageField(name: name, offset: $0, type: Value.self, reader: ValueReader(Value.self))
        }
    }
}

/// All properties of a part.
struct Fields<Part>: Sendable {
    let all: [PageField]

    init(_ fields: Field<Part>...) { all = fields.compactMap(\.place) }
}
