import CLinux
import Glibc

/// Calls of Linux that Swift's own module does not show, for all rooms above this one.
public enum SystemCalls {
    /// Exchanges what lies under two names of one file system, in one step.
    ///
    /// - Returns: 0, or the system's error number.
    public static func exchange(_ first: String, _ second: String) -> Int32 {
        realist_exchange(first, second) == 0 ? 0 : errno
    }

    /// Everything written to the file system that holds the open file outlasts a power cut.
    ///
    /// - Returns: 0, or the system's error number.
    public static func syncFileSystem(of descriptor: Int32) -> Int32 {
        realist_sync_files(descriptor) == 0 ? 0 : errno
    }
}
