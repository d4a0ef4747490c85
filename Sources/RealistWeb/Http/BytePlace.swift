extension [UInt8] {
    /// Where a run of bytes stands first.
    ///
    /// The standard library's search for a range takes some hundred times as long, and every byte that somebody uploads
    /// is looked at.
    ///
    /// - Returns: `nil` when it stands nowhere, and for an empty run.
    func firstPlace(of run: [UInt8]) -> Range<Int>? {
        guard let first = run.first else { return nil }
        return withUnsafeBufferPointer { bytes in
            var place = 0
            while let found = bytes[place...].firstIndex(of: first) {
                let end = found + run.count
                if end > bytes.count { return nil }
                if bytes[found..<end].elementsEqual(run) { return found..<end }
                place = found + 1
            }
            return nil
        }
    }
}
