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

    /// Gives back memory that is held and not in use: freed memory, and pages of the program's own code, which are read
    /// again where they are needed again.
    public static func giveBackMemory() { realist_give_back_memory() }
}
