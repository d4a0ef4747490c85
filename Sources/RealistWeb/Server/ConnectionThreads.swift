internal import NIOCore
internal import NIOPosix

/// Runs the tasks of a connection on the thread that reads and writes it: a request goes from one thread to another only
/// where it has to wait for something. (By default each step of each request changes the thread twice.)
///
/// Whatever takes long goes to a queue of its own, as it did before: these threads are few, as those of Swift are.
final class ConnectionThreads: TaskExecutor {
    private let group: MultiThreadedEventLoopGroup

    init(_ group: MultiThreadedEventLoopGroup) {
        self.group = group
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        let loop = MultiThreadedEventLoopGroup.currentEventLoop ?? group.any()
        loop.execute { job.runSynchronously(on: executor) }
    }
}
