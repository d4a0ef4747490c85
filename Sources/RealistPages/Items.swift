/// A list that stands under a heading of its own: absent, heading and all, when there is nothing in it.
public struct Items<Item: Equatable & Sendable>: Equatable, Sendable {
    public let items: [Item]

    /// `nil` for no items.
    init?(_ items: [Item]) {
        if items.isEmpty { return nil }
        self.items = items
    }
}

extension Items: TemplateValue where Item: TemplateValue {}

extension Items: PagePart where Item: TemplateValue {
    static var pageFields: Fields<Items> { Fields(.init("items", \.items)) }
}
