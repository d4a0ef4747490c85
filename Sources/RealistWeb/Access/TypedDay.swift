internal import Realist
internal import RealistPages

/// A day in three boxes.
enum TypedDay {
    static func typed(_ form: FormText, _ name: String) -> RoughDateField.Typed {
        RoughDateField.Typed(
            day: form["\(name)-day"] ?? "", month: form["\(name)-month"] ?? "",
            year: form["\(name)-year"] ?? "")
    }

    /// Of the three boxes.
    static func names(_ name: String) -> [String] { texts(name, nil).map(\.name) }

    /// As the boxes would send it.
    static func texts(_ name: String, _ day: Day?) -> [(name: String, text: String)] {
        let parts = [("day", day?.day), ("month", day?.month), ("year", day?.year)]
        return parts.map { part, number in (name: "\(name)-\(part)", text: number.map { String($0) } ?? "") }
    }

    enum Fault: Error { case noSuchDay }

    /// Gives `nil` where all three were left empty.
    static func day(_ typed: RoughDateField.Typed) throws(Fault) -> Day? {
        let parts = [typed.year, typed.month, typed.day].map { $0.filter { !$0.isWhitespace } }
        if parts.allSatisfy(\.isEmpty) { return nil }
        let numbers = parts.compactMap { part in part.utf8.count <= 4 ? Int(part) : nil }
        guard numbers.count == 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            throw .noSuchDay
        }
        return day
    }
}
