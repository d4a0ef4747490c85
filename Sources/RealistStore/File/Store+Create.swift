internal import GRDB
internal import Glibc

extension Store {
    /// Makes a study file, whole or not at all: it gets its name when it is filled and on the disk.
    ///
    /// A file of this name is replaced only when `replacing` says so. `fill` puts the first things in; when it
    /// throws, there is no file. The new study is open for writing.
    public static func create(
        at path: String, by writer: Writer, replacing: Bool = false, fill: (Store) throws -> Void = { _ in }
    ) throws -> Store {
        try create(at: path, by: writer, replacing: replacing, schema: .present, fill: fill)
    }

    static func create(
        at path: String, by writer: Writer, replacing: Bool = false, schema: Schema,
        fill: (Store) throws -> Void = { _ in }
    ) throws -> Store {
        let place = try Target(path, replacing: replacing)
        let lock = try WriterLock(study: place.full, named: path, writer: writer)
        // Again, now that nobody else can be making it.
        try place.check()
        let making = place.full + ".new"
        for leftover in [making, making + "-journal"] { Disk.remove(leftover) }
        do {
            try makeEmptyFile(making, named: path, folder: place.folder)
            let store = try opened(
                Connection(name: path, path: making),
                OpenFiles.ofThisProcess.admit(making, named: path) {}, nil, schema, .writing(by: writer))
            try store.connection.explaining {
                try Migrator(name: path, path: making, schema: schema, writer: writer).make(store.queue)
            }
            try fill(store)
            try store.queue.close()
            try place.take(making)
        } catch {
            for leftover in [making, making + "-journal"] { Disk.remove(leftover) }
            throw error
        }
        let ticket = try OpenFiles.ofThisProcess.admit(place.full, named: path) {}
        return try opened(
            Connection(name: path, path: place.full), ticket, lock, schema, .writing(by: writer))
    }

    private static func makeEmptyFile(_ path: String, named name: String, folder: String) throws {
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Disk.failure(name) }
        Glibc.close(descriptor)
    }
}
