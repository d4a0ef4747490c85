extension Study {
    /// What is to be asked of networks, of what they meet for and set out to reach, and of what is noted beside them.
    ///
    /// - Parameters:
    ///   - logged: which months each network has logged; `nil` where that is not known.
    ///   - today: `nil` where nothing is known of the day; then nothing is late.
    /// - Returns: questions network by network, then event by event, and so on.
    func networkQuestions(logged: Set<LoggedMonth>?, on today: Day?) -> [Question] {
        logQuestions(logged, today) + memberQuestions + eventQuestions(today) + objectiveQuestions(today)
            + significantEvents.filter { $0.learned == nil }.map { event in
                Question(
                    .nothingLearned, at: "significant-event \(event.id)",
                    "What was learned from “\(event.title.text)” (\(event.on))?")
            } + quickWinQuestions(today)
    }

    /// Months that have gone by since a network's log, or its plan, began. A network that never logged and plans nothing is
    /// not asked.
    private func logQuestions(_ logged: Set<LoggedMonth>?, _ today: Day?) -> [Question] {
        guard let logged, let today else { return [] }
        return networks.compactMap { network in
            let own = Set(logged.filter { $0.network == network.id }.map(\.month))
            let planned = Set(network.phases.map(\.month))
            guard let first = own.union(planned).min() else { return nil }
            // A plan says which months there are; without one the log goes on as long as the network.
            let until = network.until.map { CalendarMonth($0.latest) }
            let due = CalendarMonth.from(first, to: CalendarMonth(today)).filter { month in
                month.last < today && until.map { month <= $0 } ?? true
                    && (planned.isEmpty || planned.contains(month))
            }
            let missing = due.filter { !own.contains($0) }
            if missing.isEmpty { return nil }
            let told = missing.prefix(6).map { "\($0)" }.joined(separator: ", ")
            let more = missing.count > 6 ? " and \(missing.count - 6) more months" : ""
            return Question(
                .monthNotLogged, at: "network \(network.id)",
                "How often were members of “\(network.title.text)” in contact in \(told)\(more)?")
        }
    }

    private var memberQuestions: [Question] {
        let named = Set(networkMemberships.map(\.network))
        func hasMembers(_ network: Network) -> Bool {
            named.contains(network.id) || !network.counts.isEmpty
        }
        let empty = networks.filter { !networks(inside: $0.id).contains(where: hasMembers) }
        let untold = networks.compactMap { network -> Question? in
            let left = networkMemberships.count {
                $0.network == network.id && $0.to != nil && $0.because == nil
            }
            guard left > 0 else { return nil }
            return Question(
                .leftUntold, at: "network \(network.id)",
                "Why did \(left == 1 ? "somebody" : "\(left) people") leave “\(network.title.text)”?")
        }
        return empty.map {
            Question(.noMembers, at: "network \($0.id)", "How many members does “\($0.title.text)” have?")
        } + untold
    }

    private func eventQuestions(_ today: Day?) -> [Question] {
        networkEvents.flatMap { event in
            guard event.on <= today ?? event.on else { return [Question]() }
            var asked: [Question] = []
            let place = "event \(event.id)"
            if today != nil, event.attendance.isEmpty {
                asked.append(
                    Question(
                        .eventUnattended, at: place,
                        "Who came to “\(event.title.text)” on \(event.on), by role?"))
            }
            if event.cameOfIt.isEmpty {
                asked.append(
                    Question(.eventWithoutResult, at: place, "What came of “\(event.title.text)”?"))
            }
            return asked
        }
    }

    private func objectiveQuestions(_ today: Day?) -> [Question] {
        objectives.flatMap { objective in
            let place = "objective \(objective.id)"
            var asked: [Question] = []
            if objective.shownBy == nil, objective.measures.isEmpty {
                asked.append(
                    Question(
                        .objectiveUnshown, at: place,
                        "What would show that “\(objective.text.text)” is reached?"))
            }
            if let review = today.flatMap({ day in objective.reviews.first { $0.isOverdue(on: day) } }) {
                asked.append(
                    Question(
                        .reviewOverdue, at: place,
                        "What was found of “\(objective.text.text)”, to be looked at on \(review.due)?"))
            }
            return asked
        }
    }

    private func quickWinQuestions(_ today: Day?) -> [Question] {
        guard let today else { return [] }
        return issues.compactMap { issue in
            guard let late = issue.quickWins.first(where: { $0.isOverdue(on: today) }), let due = late.due
            else { return nil }
            return Question(
                .quickWinOverdue, at: "issue \(issue.id)",
                "How does “\(late.text.text)” stand, which was due on \(due)?")
        }
    }
}
