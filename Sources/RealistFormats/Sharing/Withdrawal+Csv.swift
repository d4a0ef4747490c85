import Realist

/// `withdrawals.csv`
extension Withdrawal {
    private static let columns = ["mark", "salt", "mode", "on"]

    static func read(_ reader: inout CsvReader, _ findings: inout Findings) -> [Withdrawal] {
        let mark = reader.column("mark", &findings)
        let salt = reader.column("salt", &findings)
        let mode = reader.column("mode", &findings)
        let on = reader.column("on", &findings)
        reader.refuseOtherColumns(&findings)
        var withdrawals: [Withdrawal] = []
        while reader.advanceRow(&findings) {
            let own = reader.required(mark, .mark, &findings)
            let salted = reader.required(salt, .hexadecimal, &findings)
            let chosen: Mode? = reader.required(mode, .choice, &findings)
            let day = reader.required(on, .day, &findings)
            guard let own, let salted, let chosen, let day else { continue }
            withdrawals.append(Withdrawal(mark: own, salt: salted, mode: chosen, on: day))
        }
        return withdrawals.sorted { Bytes($0.mark) < Bytes($1.mark) }
    }

    static func write(_ withdrawals: [Withdrawal]) -> [UInt8] {
        var table = CsvWriter()
        table.header(columns)
        for one in withdrawals.sorted(by: { Bytes($0.mark) < Bytes($1.mark) }) {
            table.row([one.mark, one.salt, one.mode.rawValue, "\(one.on)"])
        }
        return table.take()
    }
}

extension WrittenValue where Value == String {
    fileprivate static var hexadecimal: Self {
        Self { Withdrawal.isHexadecimal($0) ? .success($0) : .failure(.notHexadecimal) }
    }

    fileprivate static var mark: Self {
        var value = Self.hexadecimal
        value.declares = "withdrawal"
        return value
    }
}
