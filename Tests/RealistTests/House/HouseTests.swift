import Testing

@Suite("The house") struct HouseTests {
    let sources: [HouseFile]
    let tests: [HouseFile]

    init() throws {
        sources = try House.sources.get()
        tests = try House.tests.get()
    }

    @Test("is found where the tests look for it, with a file in each room of the table")
    func rooms() {
        let rooms = Set(sources.compactMap(\.room))
        #expect(rooms == Set(ImportTable.allowed.keys))
        #expect(tests.contains { $0.path.hasSuffix("House/HouseTests.swift") })
    }

    @Test("lets each room import only what lies up the list")
    func imports() {
        let faults = ImportTable.faults(in: sources)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("turns each system library into Swift in one file")
    func headers() throws {
        let headers = try House.ours.targets().filter { ImportTable.allowed[$0] == nil }
        #expect(headers.contains("CMarkdown"))
        let faults = ImportTable.headersSharedByFiles(headers, in: sources)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("lets only Sharing make a publication")
    func lock() {
        #expect(sources.contains { $0.path.hasPrefix(Lock.maker) && $0.text.contains("struct \(Lock.type)") })
        let faults = Lock.faults(in: sources)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("has the same areas in every room, and no folder without a meaning")
    func addresses() {
        let faults = Addresses.faults(in: sources + tests)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("has no file that holds two ideas")
    func length() {
        let faults = Habits.tooLong(sources + tests)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("names no document that is not there")
    func documents() {
        var named: [String] = []
        for file in sources + tests where !file.path.hasSuffix("HouseCheckerTests.swift") {
            named += file.text.matches(of: #/`(docs\/[\w\/-]+\.md)`/#).map { String($0.output.1) }
        }
        #expect(!named.isEmpty)
        #expect(named.filter { !House.ours.has($0) } == [])
    }

    @Test("does not stop the program on a surprise")
    func traps() {
        let faults = Habits.traps(in: sources + tests)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("has nothing half finished")
    func unfinished() {
        let faults = Habits.unfinished(in: sources)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("gives the same output for the same input: no clock, no dice, no language of the machine")
    func machine() {
        let faults = Habits.machineAsked(in: sources)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("names no folder that only one machine has")
    func paths() throws {
        let endings: Set<String> = [
            "swift", "md", "yaml", "sh", "py", "mustache", "css", "js", "html", "txt",
        ]
        let folders = ["Sources", "Tests", "Scripts", "Benchmarks", "docs", "toolkit", "site-templates"]
        let files = try folders.flatMap { try House.ours.files(in: $0, endings: endings) }
        let faults = Habits.machinePaths(in: files)
        #expect(faults.isEmpty, "\(faults.list)")
    }

    @Test("has documents whose links lead somewhere")
    func links() throws {
        let files = try House.ours.documents()
        #expect(files.contains { $0.path == "README.md" })
        let faults = Links.faults(in: files, exists: House.ours.has)
        #expect(faults.isEmpty, "\(faults.list)")
    }
}
