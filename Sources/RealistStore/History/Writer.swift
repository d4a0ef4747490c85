/// Who writes, in whose name the audit keeps it, and by which clock.
public struct Writer: Sendable {
    /// The name in the audit and in the lock: `REALIST_USER`, else the login name, or the account of the app.
    public let name: String
    /// What is being done, for whoever finds the study locked: `import responses`.
    public let work: String
    let clock: @Sendable () -> Moment

    public init(name: String, work: String = "", clock: @escaping @Sendable () -> Moment = { .now() }) {
        self.name = Writer.oneLine(name)
        self.work = Writer.oneLine(work)
        self.clock = clock
    }

    /// The lock file has one line for each fact.
    /// The same clock and work in another name.
    func renamed(_ name: String) -> Writer { Writer(name: name, work: work, clock: clock) }

    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }
}

/// What a study is opened for.
public enum Access: Sendable {
    case reading
    case writing(by: Writer)
    /// As long as a server runs: many read while one writes, and ``Store/close()`` ends it. A file of an older format
    /// is brought to the present one only where `migrating` says so.
    case serving(by: Writer, migrating: Bool = false)

    /// `nil` where nothing may be written.
    var writer: Writer? {
        switch self {
        case .reading: nil
        case .writing(let writer), .serving(let writer, _): writer
        }
    }

    var isServing: Bool {
        if case .serving = self { true } else { false }
    }

    func renamed(_ name: String) -> Access {
        switch self {
        case .reading: .reading
        case .writing(let writer): .writing(by: writer.renamed(name))
        case .serving(let writer, let migrating): .serving(by: writer.renamed(name), migrating: migrating)
        }
    }
}
