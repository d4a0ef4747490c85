import Realist

/// Codings that were met, each as three small numbers: a large study has hundreds of thousands.
struct SeenCodings {
    private var excerpts: [Excerpt.ID: Int32] = [:]
    private var codes: [Code.ID: Int32] = [:]
    private var coders: [String: Int32] = [:]
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        let excerpt: Int32
        let code: Int32
        let coder: Int32
    }

    /// - Returns: whether nobody met it before; from now on somebody did.
    mutating func isNew(_ coding: Coding) -> Bool {
        let key = Key(
            excerpt: SeenCodings.number(coding.excerpt, &excerpts),
            code: SeenCodings.number(coding.code, &codes),
            coder: SeenCodings.number(coding.coder, &coders))
        return seen.insert(key).inserted
    }

    private static func number<Name: Hashable>(_ name: Name, _ numbers: inout [Name: Int32]) -> Int32 {
        if let known = numbers[name] { return known }
        let next = Int32(clamping: numbers.count)
        numbers[name] = next
        return next
    }
}
