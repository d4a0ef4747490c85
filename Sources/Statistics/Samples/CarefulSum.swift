/// A running sum that keeps what each addition rounds away (Neumaier 1974, ZAMM 54:39–51).
struct CarefulSum {
    private var sum = 0.0
    private var lost = 0.0

    var total: Double { sum + lost }

    mutating func add(_ value: Double) {
        let next = sum + value
        lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
        sum = next
    }
}
