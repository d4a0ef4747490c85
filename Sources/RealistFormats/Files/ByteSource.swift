/// Bytes that come piece by piece.
public struct ByteSource {
    /// At most so many bytes, none at the end.
    let next: (Int) throws(FileProblem) -> [UInt8]

    public static func file(_ file: OpenFile) -> ByteSource {
        ByteSource { count throws(FileProblem) in try file.read(count) }
    }

    public static func bytes(_ bytes: [UInt8]) -> ByteSource {
        var rest = bytes[...]
        return ByteSource { count throws(FileProblem) in
            let part = Array(rest.prefix(count))
            rest = rest.dropFirst(part.count)
            return part
        }
    }

    /// First the bytes, then the rest of the file.
    public static func bytes(_ bytes: [UInt8], then file: OpenFile) -> ByteSource {
        let first = ByteSource.bytes(bytes)
        return ByteSource { count throws(FileProblem) in
            let part = try first.next(count)
            return part.isEmpty ? try file.read(count) : part
        }
    }
}
