/// The shortest products that hold of something that is to be explained and of nothing that must not be.
///
/// Of one row *m* a product of its conditions *S* reaches a forbidden row *r* when *S* lies within what *m* and *r* have
/// alike. So the sets that are too short are all subsets of those likenesses, and a prime implicant of *m* is a set that
/// is not too short while each set with one condition less is. All 2^k sets are asked at once, 64 to a word: k steps for
/// each row that is to be explained, whatever the number of remainders.
enum PrimeImplicants {
    /// - Parameters:
    ///   - explained: the rows each of which is to be in a product.
    ///   - allowed: the rows that may be in one; those of `explained` are among them.
    ///   - most: how many may be found.
    /// - Returns: in the order of products, each once.
    /// - Throws: ``MinimisationProblem/tooManyPrimeImplicants(most:)``.
    static func find(_ explained: RowSet, allowed: RowSet, most: Int) throws(MinimisationProblem) -> [Product]
    {
        let full = 1 << explained.conditionCount - 1
        let forbidden = allowed.inverted
        var found: Set<Product> = []
        for row in explained.rows {
            let tooShort = forbidden.turned(by: row ^ full).withSubsets()
            tooShort.inverted.minimal().forEach { set in
                found.insert(Product(fixed: UInt32(set), present: UInt32(row)))
            }
            if found.count > most { throw .tooManyPrimeImplicants(most: most) }
        }
        return found.sorted()
    }
}
