import Realist
import Statistics

extension RoundPage {
    /// How far coders of a closed round agreed, each for themselves.
    public static func agreement(_ around: Surroundings, _ round: WorkingRound) -> RoundPage {
        let words = round.words
        let coders = round.round.coders
        let isPair = coders.count == 2
        var tables: [DataTable] = []
        if isPair {
            tables.append(round.table(coders, id: "codes", caption: words["app.rounds.agreement.by-code"]))
        } else {
            tables.append(round.manyTable)
            for one in coders.indices {
                for other in coders.indices.dropFirst(one + 1) {
                    let pair = [coders[one], coders[other]]
                    tables.append(
                        round.table(
                            pair, id: "pair-\(one + 1)-\(other + 1)", caption: round.names(pair)))
                }
            }
        }
        var notes = ["of", "percent", "kappa", "alpha", "ac1", "read", "weighted", "before"]
        if !isPair { notes.insert("fleiss", at: 3) }
        return RoundPage(
            around, round, kicker: round.round.title, heading: words["app.rounds.agreement.heading"],
            lead: words[
                "app.rounds.agreement.lead",
                [
                    "people": round.names(coders),
                    "passages": words.count(
                        "app.codes.passages", round.work.shared(by: coders)),
                ]], tables: tables, notes: notes.map { words["app.rounds.agreement.note.\($0)"] },
            ways: [Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))])
    }
}

extension WorkingRound {
    /// A row for all codes, and one for each.
    fileprivate func table(_ pair: [String], id: String, caption: String) -> DataTable {
        let rows = work.agreement(of: pair).enumerated().compactMap { place, finding -> DataTable.Row? in
            guard let two = finding.figures.two else { return nil }
            let kappa = two.kappa()
            return DataTable.Row(
                head(place),
                [
                    number(String(two.count)), number(WrittenNumber.decimal(two.percentAgreement)),
                    number(kappa.map(shown)), number(finding.figures.many.krippendorff().map(figure)),
                    number(two.ac1.map(figure)),
                ])
        }
        return DataTable(
            id: id, caption: caption, isPart: true,
            columns: columns(["code", "asked", "percent", "kappa", "alpha", "ac1"]), rows: rows,
            none: words["app.rounds.agreement.none"])
    }

    /// Of three or more coders at once.
    fileprivate var manyTable: DataTable {
        let rows = work.agreement().enumerated().map { place, finding in
            let many = finding.figures.many
            return DataTable.Row(
                head(place),
                [
                    number(String(many.units.count)), number(many.krippendorff().map(figure)),
                    number(many.fleiss.map { figure($0.kappa) }),
                ])
        }
        return DataTable(
            id: "all", caption: words["app.rounds.agreement.all-coders"], isPart: true,
            columns: columns(["code", "asked", "alpha", "fleiss"]), rows: rows,
            none: words["app.rounds.agreement.none"])
    }

    private func columns(_ keys: [String]) -> [DataTable.Column] {
        keys.map { .init(words["app.rounds.agreement.column.\($0)"], isNumber: $0 != "code") }
    }

    /// All codes come first, then each in the round's order.
    private func head(_ place: Int) -> DataTable.Cell {
        DataTable.Cell(
            place == 0 ? words["app.rounds.agreement.all"] : codebook.text(work.codes[place - 1].title))
    }

    private func number(_ text: String?) -> DataTable.Cell {
        DataTable.Cell(text, orElse: words["app.rounds.agreement.undefined"], isNumber: true)
    }

    /// “0.78 (0.68 to 0.88)”; no agreement is better than full agreement.
    private func shown(_ kappa: Kappa) -> String {
        let interval = kappa.interval()
        return words[
            "app.rounds.agreement.interval",
            [
                "value": figure(kappa.value), "low": figure(max(-1, interval.lower)),
                "high": figure(min(1, interval.upper)),
            ]]
    }

    private func figure(_ value: Double) -> String {
        let text = WrittenNumber.hundredths(abs(value))
        return value < 0 && text != "0.00" ? "−" + text : text
    }
}
