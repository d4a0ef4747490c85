import Realist

extension ChangeReading {
    /// Dates of the row that are later than today, of what is said to have happened. What comes next has no such end.
    func ahead(_ change: Adaptation, _ row: TeamTable.Row) -> [BroughtChange.Ahead] {
        let fields = [.since] + ChangeField.ofStates + [.toldOn, .confirmed]
        return change.datesOfThePast.filter { $0.earliest > today }.map { date in
            let field = fields.first { reading($0, row) == .date(date) } ?? .steps
            let text = field == .steps ? date.description : cell(field, row)
            return BroughtChange.Ahead(
                date: date,
                problem: .inFuture(text, column: name(field), at: place(field, row)))
        }
    }
}

extension Adaptation {
    /// Of what has happened: its steps, and that it was told and confirmed. Each once.
    var datesOfThePast: [RoughDate] {
        let told = [toldBy?.on, toldBy?.confirmed].compactMap { $0 }.map { RoughDate.day($0) }
        var seen: Set<RoughDate> = []
        return (steps.compactMap(\.on) + told).filter { seen.insert($0).inserted }
    }
}
