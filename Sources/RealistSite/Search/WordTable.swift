/// Words and their numbers, in the order in which they were first met.
///
/// All letters lie in one row, so that meeting a word again makes nothing.
struct WordTable {
    private var letters: [UInt8] = []
    /// Where each word ends.
    private var ends: [Int] = []
    /// Numbers of words by what their letters amount to; -1 where there is none.
    private var slots = [Int32](repeating: -1, count: 4096)

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt8> {
        letters[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    mutating func number(of word: [UInt8]) -> Int {
        var slot = place(of: word)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if isEqual(number, word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(ends.count)
        letters += word
        ends.append(letters.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    private func isEqual(_ number: Int, _ word: [UInt8]) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == word.count else { return false }
        for place in word.indices where letters[start + place] != word[place] { return false }
        return true
    }

    /// FNV-1a.
    private func place(of word: some Sequence<UInt8>) -> Int {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: sum ^ sum >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in ends.indices {
            var slot = place(of: self[number])
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
