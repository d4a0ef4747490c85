import Glibc

/// A program that is started and waited for. Foundation's own way reads the list of all open files, and can read past its
/// end where there are more than a thousand: as many as tests that run side by side have.
struct Spawned {
    let status: Int32
    /// It ended by itself, not by a signal.
    let hasExited: Bool

    struct Failure: Error {
        let number: Int32
    }

    /// Files in place of standard input, output and errors; paths are whole.
    struct Streams {
        let input: String
        let output: String
        let errors: String
    }

    /// - Throws: ``Failure`` with the system's error number, when it cannot be started.
    init(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String],
        streams: Streams
    ) throws {
        var actions = posix_spawn_file_actions_t()
        try Self.demand(posix_spawn_file_actions_init(&actions))
        defer { posix_spawn_file_actions_destroy(&actions) }
        let write = O_WRONLY | O_CREAT | O_TRUNC
        try Self.demand(posix_spawn_file_actions_addopen(&actions, 0, streams.input, O_RDONLY, 0))
        try Self.demand(posix_spawn_file_actions_addopen(&actions, 1, streams.output, write, 0o600))
        try Self.demand(posix_spawn_file_actions_addopen(&actions, 2, streams.errors, write, 0o600))
        var process = pid_t()
        // Files of this process are closed where another program begins: all are opened so.
        let shell = ["/bin/sh", "-c", #"cd -- "$0" && exec "$@""#, folder, program]
        let words = (shell + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in words + settings { free(text) } }
        try Self.demand(posix_spawn(&process, "/bin/sh", &actions, nil, words, settings))
        var code: Int32 = 0
        while waitpid(process, &code, 0) < 0 {
            guard errno == EINTR else { throw Failure(number: errno) }
        }
        let signal = code & 0x7f
        hasExited = signal == 0
        status = signal == 0 ? (code >> 8) & 0xff : signal
    }

    private static func demand(_ number: Int32) throws {
        if number != 0 { throw Failure(number: number) }
    }
}
