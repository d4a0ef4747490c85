import CFuzzer
import Glibc
import Synchronization

/// `Fuzz READER [OPTIONS OF LIBFUZZER] CORPUS…`: gives one reader what nobody would write.
@main struct Fuzz {
    static func main() {
        guard CommandLine.arguments.count > 1, let reader = Reader(rawValue: CommandLine.arguments[1]) else {
            print("usage: Fuzz \(Reader.allCases.map(\.rawValue).joined(separator: "|")) [options] corpus…")
            exit(64)
        }
        chosen.withLock { $0 = reader }
        // The program's name and what comes after the reader's.
        var argc = CommandLine.argc - 1
        let arguments = CommandLine.unsafeArgv + 1
        arguments[0] = CommandLine.unsafeArgv[0]
        var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
        exit(LLVMFuzzerRunDriver(&argc, &argv, takeOne))
    }
}

/// Set once, before the first input.
private let chosen = Mutex(Reader.csv)

/// The name under which libFuzzer looks for it too.
@_cdecl("LLVMFuzzerTestOneInput") public func takeOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    chosen.withLock { $0 }.take(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
