import Testing

@testable import RealistPages

@Suite("A page's parts say what reflection finds") struct PagePartTests {
    @Test("in every example of the app's pages, and no struct is left to reflection")
    func app() throws {
        for shown in try AppExample.pages() {
            #expect(Self.faults(in: shown.page, at: shown.name) == [])
        }
    }

    @Test("in every example of the site's pages, and no struct is left to reflection")
    func site() throws {
        for page in try Example.pages() {
            #expect(Self.faults(in: page, at: type(of: page).template) == [])
        }
    }

    @Test("the app's kinds of pages are those of its examples, each once and sorted")
    func appKinds() throws {
        #expect(Self.names(PageKinds.app) == Self.names(of: try AppExample.pages().map(\.page)))
    }

    @Test("the site's kinds of pages are those of its examples, each once and sorted")
    func siteKinds() throws {
        #expect(Self.names(PageKinds.site) == Self.names(of: try Example.pages()))
    }

    struct Silent: Sendable {
        let line: String
    }

    struct Forgets: PagePart {
        let first: String
        let second: String
        static let pageFields = Fields<Forgets>(.init("first", \.first))
    }

    struct Crosses: PagePart {
        let first: String
        let second: String
        static let pageFields = Fields<Crosses>(.init("first", \.second), .init("second", \.first))
    }

    struct Turns: PagePart {
        let first: String
        let second: String
        static let pageFields = Fields<Turns>(.init("second", \.second), .init("first", \.first))
    }

    @Test(
        "a field that is forgotten, crossed or out of its order is found, and so is a struct that says none")
    func wrong() {
        let wrong = "says other fields than it has"
        #expect(
            Self.faults(in: Forgets(first: "a", second: "b"), at: "page") == ["page: Forgets \(wrong)"])
        #expect(
            Self.faults(in: Crosses(first: "a", second: "b"), at: "page") == ["page: Crosses \(wrong)"])
        #expect(Self.faults(in: Turns(first: "a", second: "b"), at: "page") == ["page: Turns \(wrong)"])
        #expect(
            Self.faults(in: Crosses(first: "a", second: "a"), at: "page") == ["page: Crosses \(wrong)"],
            "also where both say the same")
        #expect(Self.faults(in: [Silent(line: "a")], at: "page") == ["page.: Silent says no fields"])
    }

    /// Walks a value by reflection, and holds every part against what is found there.
    private static func faults(in value: Any, at place: String) -> [String] {
        let mirror = Mirror(reflecting: value)
        var faults: [String] = []
        if let part = value as? any PagePart {
            if !saysWhatItHas(part) {
                faults.append("\(place): \(type(of: part)) says other fields than it has")
            }
        } else if mirror.displayStyle == .struct, !(value is any TemplateValue) {
            faults.append("\(place): \(type(of: value)) says no fields")
        }
        for child in mirror.children {
            faults += Self.faults(in: child.value, at: place + "." + (child.label ?? ""))
        }
        return faults
    }

    private static func saysWhatItHas<Part: PagePart>(_ part: Part) -> Bool {
        var said: [String] = []
        withUnsafePointer(to: part) { part in
            let address = UnsafeRawPointer(part)
            said = Part.pageFields.all.map { "\($0.name): \($0.type.value(at: address + $0.offset))" }
        }
        // Stored properties lie in their order, so two that were crossed are found also where they are alike.
        let places = Part.pageFields.all.map(\.offset)
        guard zip(places, places.dropFirst()).allSatisfy(<) else { return false }
        return said == Mirror(reflecting: part).children.map { "\($0.label ?? ""): \($0.value)" }
    }

    private static func names(_ kinds: [any (Page & PagePart).Type]) -> [String] {
        kinds.map { String(describing: $0) }
    }

    private static func names(of pages: [any Page]) -> [String] {
        Set(pages.map { String(describing: type(of: $0)) }).sorted()
    }
}
