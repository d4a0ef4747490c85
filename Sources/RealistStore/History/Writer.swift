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
    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }
}

/// What a study is opened for.
public enum Access: Sendable {
    case reading
    case writing(by: Writer)
}
