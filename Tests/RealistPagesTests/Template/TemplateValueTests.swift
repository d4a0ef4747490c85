import Testing

@testable import RealistPages

@Suite("A value read where it lies") struct TemplateValueTests {
    struct Part: PagePart {
        static let pageFields = Fields<Part>(.init("flag", \.flag), .init("number", \.number))
        let flag: Bool
        let number: Int
        var length: Int { 1 }
    }

    @Test("what an optional has is found where the optional begins")
    func optional() {
        holds("a", "", String(repeating: "long text ", count: 9))
        holds(0, 1, -1, Int.max)
        holds(true, false)
        holds(SafeHTML(made: ""), SafeHTML(made: "<p>"))
        holds([""], [], ["a", "b"])
        holds(Part(flag: false, number: 0), Part(flag: true, number: 7))
        holds(Optional("a"), Optional<String>.none)
        holds([Part(flag: true, number: 1)], [])
    }

    @Test("each element of a list is found where it lies, in its order")
    func lists() {
        let parts = (0..<5).map { Part(flag: $0 % 2 == 0, number: $0) }
        withUnsafePointer(to: parts) { list in
            var found: [Int] = []
            Array<Part>.each(at: list) { found.append(Part.value(at: $0).number) }
            #expect(found == [0, 1, 2, 3, 4])
        }
        let texts: [String?] = ["a", nil, "", "d"]
        withUnsafePointer(to: texts) { list in
            var found: [String] = []
            Array<String?>.each(at: list) { found.append(String.value(at: $0)) }
            #expect(found == ["a", "", "d"])
        }
    }

    @Test("a property that is worked out lies nowhere, and is no field")
    func workedOut() {
        #expect(Field<Part>("length", \.length).place == nil)
        #expect(Field<Part>("number", \.number).place?.offset == MemoryLayout<Part>.offset(of: \.number))
    }

    /// Holds for each value that it lies where its optional begins; and that where nothing is, nothing is found.
    private func holds<Value: TemplateValue>(_ values: Value...) {
        for value in values { same(value) }
        nothing(Value.self)
    }

    private func same<Value: TemplateValue>(_ value: Value) {
        let some = Optional(value)
        withUnsafePointer(to: some) { some in
            let address = UnsafeRawPointer(some)
            #expect("\(Value.value(at: address))" == "\(value)")
            #expect(
                withUnsafePointer(to: value) { Value.isShown(at: $0) } == Optional<Value>.isShown(at: address)
            )
        }
    }

    private func nothing<Value: TemplateValue>(_ type: Value.Type) {
        let none: Value? = nil
        withUnsafePointer(to: none) { none in
            #expect(!Optional<Value>.isShown(at: none))
            Optional<Value>.each(at: none) { _ in Issue.record("Nothing is there.") }
        }
    }
}
