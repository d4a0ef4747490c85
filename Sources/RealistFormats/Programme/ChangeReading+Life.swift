import Realist

extension ChangeReading {
    mutating func steps(_ row: TeamTable.Row) -> [Adaptation.Step]? {
        let count = problems.count
        let state = code(.state, row).flatMap { Adaptation.State(rawValue: $0) }
        var steps: [Adaptation.Step]
        let told = cell(.steps, row)
        if told.isEmpty {
            steps = dated(row, state: state)
            if steps.isEmpty {
                if problems.count == count {
                    problems.add(ChangeRowProblem.noState(at: place(.state, row)))
                }
                return nil
            }
        } else {
            let (life, fault) = ChangeLog.steps(told)
            if fault != nil || life.isEmpty {
                problems.add(
                    ChangeRowProblem.notSteps(fault ?? told, column: name(.steps), at: place(.steps, row)))
                return nil
            }
            steps = life
            if let state, let last = steps.last?.to, last != state {
                problems.add(ChangeRowProblem.stateNotLast(state, last: last, at: place(.state, row)))
            }
        }
        for (earlier, later) in zip(steps, steps.dropFirst()) {
            let place = table.place(of: row, columns[.steps] ?? columns[.state])
            if !earlier.to.mayBecome(later.to) {
                problems.add(
                    StudyProblem.stepBack(from: earlier.to.rawValue, to: later.to.rawValue, at: place))
            }
            if let first = earlier.on, let second = later.on, second.latest < first.earliest {
                problems.add(StudyProblem.stepsOutOfTime(first: first, second: second, at: place))
            }
        }
        addNote(row, to: &steps)
        return problems.count == count ? steps : nil
    }

    /// From columns with the dates of states, and the present state.
    private mutating func dated(_ row: TeamTable.Row, state: Adaptation.State?) -> [Adaptation.Step] {
        var steps: [Adaptation.Step] = []
        for field in ChangeField.ofStates {
            guard columns[field] != nil, let to = field.dates else { continue }
            switch reading(field, row) {
            case .nothing: continue
            case .undated: steps.append(Adaptation.Step(to: to))
            case .date(let date): steps.append(Adaptation.Step(to: to, on: date))
            case .either, .fault:
                problems.add(
                    ChangeRowProblem.notADate(cell(field, row), column: name(field), at: place(field, row)))
            }
        }
        guard let state = state ?? (steps.isEmpty ? map.state : nil) ?? steps.last?.to else { return [] }
        if let last = steps.last?.to, last != state {
            if steps.contains(where: { $0.to == state }) || !last.mayBecome(state) {
                problems.add(ChangeRowProblem.stateBehind(state, reached: last, at: place(.state, row)))
                return steps
            }
            steps.append(Adaptation.Step(to: state))
        } else if steps.isEmpty {
            steps.append(Adaptation.Step(to: state))
        }
        let present = steps.count - 1
        switch reading(.since, row) {
        case .nothing, .undated: break
        case .date(let date):
            if let on = steps[present].on, on != date {
                problems.add(ChangeRowProblem.twoDates(state, at: place(.since, row)))
            }
            steps[present].on = date
        case .either, .fault:
            problems.add(
                ChangeRowProblem.notADate(cell(.since, row), column: name(.since), at: place(.since, row)))
        }
        return steps
    }

    /// What has no place of its own is kept as lines of the note on the present state.
    private func addNote(_ row: TeamTable.Row, to steps: inout [Adaptation.Step]) {
        guard let present = steps.indices.last else { return }
        var lines = [text(.note, row)].compactMap { $0 }
        if text(.nextStep, row) == nil {
            for field in [ChangeField.owner, .due] {
                if let text = text(field, row) { lines.append("\(name(field)): \(text)") }
            }
        }
        for (name, index) in keep where !row.cells[index].isEmpty {
            lines.append("\(name): \(row.cells[index])")
        }
        let note = steps[present].note?.text ?? ""
        let new = lines.filter { !note.contains($0) }
        if new.isEmpty { return }
        steps[present].note = Wording(([note] + new).filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}
