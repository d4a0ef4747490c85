internal import Dispatch
internal import Synchronization

extension Sequence where Element: Sendable {
    /// What `make` makes of each element, in their order; worked out on all cores.
    ///
    /// - Returns: what was made.
    /// - Throws: what `make` throws, of several the first in the order of the elements.
    func mappedOnAllCores<Made: Sendable>(_ make: @Sendable (Element) throws -> Made) rethrows -> [Made] {
        let elements = Array(self)
        let made = Mutex<[Int: Result<Made, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: elements.count) { place in
            let result = Result { try make(elements[place]) }
            made.withLock { $0[place] = result }
        }
        return try made.withLock { made in
            try elements.indices.compactMap { try made[$0]?.get() }
        }
    }
}
