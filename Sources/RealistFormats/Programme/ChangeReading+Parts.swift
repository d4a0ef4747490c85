import Realist

extension ChangeReading {
    mutating func recommendations(_ row: TeamTable.Row) -> [Adaptation.Bearing] {
        let ids: [Recommendation.ID] = ids(.recommendations, row)
        var kept: [Recommendation.ID: [Recommendation.CorePart.ID]] = [:]
        for part in cell(.coreKept, row).split(separator: ";") {
            let sides = part.split(separator: ":", maxSplits: 1).map { TeamTable.tidy(String($0)) }
            let parts =
                sides.count == 2 ? sides[1].split(separator: ",").map { TeamTable.tidy(String($0)) } : []
            guard let id = sides.first.flatMap({ Recommendation.ID($0) }), ids.contains(id), sides.count == 2
            else {
                problems.add(
                    ChangeRowProblem.notCore(String(part), column: name(.coreKept), at: place(.coreKept, row))
                )
                continue
            }
            let known = codes.coreParts[id] ?? []
            kept[id] = parts == ["none"] ? [] : parts.compactMap { Recommendation.CorePart.ID($0) }
            for part in parts where parts != ["none"] && !known.contains(where: { $0.text == part }) {
                problems.add(
                    ChangeRowProblem.notCore(part, column: name(.coreKept), at: place(.coreKept, row)))
            }
        }
        return ids.map { Adaptation.Bearing(recommendation: $0, coreKept: kept[$0]) }
    }

    mutating func told(_ row: TeamTable.Row, recordedBy: String) -> ToldBy? {
        let confirmed = day(.confirmed, row)
        let on = day(.toldOn, row)
        let how = code(.toldHow, row).flatMap { ToldBy.How(rawValue: $0) }
        guard let who = text(.toldBy, row) ?? toldBy?.who else {
            let said: [(field: ChangeField, isFilled: Bool)] = [
                (.confirmed, confirmed != nil), (.toldHow, how != nil), (.toldOn, on != nil),
            ]
            for (field, isFilled) in said where isFilled {
                problems.add(ChangeRowProblem.toldByNobody(column: name(field), at: place(field, row)))
            }
            return nil
        }
        return ToldBy(
            who: who, how: how, on: on,
            recordedBy: text(.recordedBy, row) ?? toldBy?.recordedBy ?? recordedBy,
            confirmed: confirmed)
    }

    /// A workshop of all sites, or of this one.
    mutating func workshop(_ row: TeamTable.Row, at site: Site.ID?) -> Workshop.ID? {
        guard let id = code(.workshop, row).flatMap({ Workshop.ID($0) }) else { return nil }
        if let home = codes.workshopSites[id], let site, home != site {
            problems.add(
                ChangeRowProblem.workshopElsewhere(
                    id, site: home, column: name(.workshop), at: place(.workshop, row)))
        }
        return id
    }

    func coding(_ vocabulary: String, _ row: TeamTable.Row) -> FrameCoding? {
        var coding = FrameCoding()
        for field in ChangeField.ofFrame where columns[field] != nil {
            guard let frame = field.frame, frame.vocabulary == vocabulary else { continue }
            coding[frame.field] = all(field, row)
        }
        return coding == FrameCoding() ? nil : coding
    }

    mutating func lookForPeople(_ row: TeamTable.Row) {
        for (field, index) in columns.sorted(by: { $0.value < $1.value }) {
            let isRole = ChangeField.roles.contains(field)
            guard field.holds == .text, !row.cells[index].isEmpty else { continue }
            look(row, index, isRole: isRole)
        }
        for (_, index) in keep where !row.cells[index].isEmpty { look(row, index, isRole: false) }
    }

    mutating func look(_ row: TeamTable.Row, _ index: Int, isRole: Bool) {
        let text = row.cells[index]
        let key = (isRole ? "role\u{0}" : "") + text
        let kinds: [Identifying]
        if let known = looked[key] {
            kinds = known
        } else {
            let finds =
                isRole
                ? PersonalText.finds(inRole: text, except: &nobodies)
                : PersonalText.finds(in: text, except: &nobodies)
            var seen: Set<Identifying> = []
            kinds = finds.map(\.kind).filter { seen.insert($0).inserted }
            looked[key] = kinds
        }
        for kind in kinds {
            warnings.append(
                PersonalCell(
                    column: table.headers[index], kind: kind, text: text, at: table.place(of: row, index)))
        }
    }
}
