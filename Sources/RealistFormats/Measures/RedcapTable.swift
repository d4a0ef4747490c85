import Realist

/// The columns of a REDCap export as its dictionary knows them.
///
/// In an export with labels the headers are labels too; they are given back their names, so that all else need not ask.
struct RedcapTable {
    /// The sample under the fields' names, with their labels in a line below.
    let sample: TableSample
    let dictionary: RedcapDictionary
    /// The name that each header has here, and the way back.
    private(set) var names: [String: String] = [:]
    private(set) var headers: [String: String] = [:]
    /// Boxes of sets of boxes, by their column's name.
    private(set) var boxes: [String: (field: RedcapDictionary.Field, choice: RedcapDictionary.Choice)] = [:]
    /// Columns that neither REDCap nor the dictionary knows.
    private(set) var strangers: [String] = []

    init(_ sample: TableSample, _ dictionary: RedcapDictionary) {
        self.dictionary = dictionary
        let byName = RedcapTable.byName(dictionary)
        let byLabel = RedcapTable.byLabel(dictionary)
        let hasLabels =
            sample.headers.count { byName[$0] == nil && byLabel[$0] != nil }
            > sample.headers.count { byName[$0] != nil }
        for header in sample.headers {
            let name = (hasLabels ? byLabel[header] : nil) ?? header
            guard headers[name] == nil else { continue }
            names[header] = name
            headers[name] = header
        }
        for field in dictionary.fields where field.kind == .checkbox {
            for choice in field.choices {
                boxes[RedcapDictionary.column(of: field, choice)] = (field, choice)
            }
        }
        let known = names
        let renamed = sample.headers.map { known[$0] ?? $0 }
        strangers = sample.headers.filter { header in
            let name = known[header] ?? header
            return byName[name] == nil && !RedcapTable.isOfSystem(name)
        }
        self.sample = TableSample(
            form: sample.form, headers: renamed,
            questions: [renamed.map { dictionary.field($0)?.label ?? "" }] + sample.questions,
            rows: sample.rows)
    }

    /// Fields, boxes, and what REDCap adds of its own.
    private static func byName(_ dictionary: RedcapDictionary) -> [String: String] {
        var names: [String: String] = [:]
        for field in dictionary.fields {
            names[field.name] = field.name
            names["\(field.form)_complete"] = ""
            names["\(field.form)_timestamp"] = ""
            for choice in field.choices where field.kind == .checkbox {
                names[RedcapDictionary.column(of: field, choice)] = field.name
            }
        }
        return names
    }

    private static func isOfSystem(_ name: String) -> Bool { name.hasPrefix("redcap_") }

    /// A label that two fields share names neither.
    private static func byLabel(_ dictionary: RedcapDictionary) -> [String: String] {
        var names: [String: String] = [
            "Event Name": "redcap_event_name", "Repeat Instrument": "redcap_repeat_instrument",
            "Repeat Instance": "redcap_repeat_instance", "Data Access Group": "redcap_data_access_group",
            "Survey Identifier": "redcap_survey_identifier",
        ]
        var several: Set<String> = []
        func add(_ label: String, _ name: String) {
            if names.updateValue(name, forKey: label) != nil { several.insert(label) }
        }
        for field in dictionary.fields {
            if field.kind == .checkbox {
                for choice in field.choices {
                    add("\(field.label) (choice=\(choice.label))", RedcapDictionary.column(of: field, choice))
                }
            } else {
                add(field.label, field.name)
            }
        }
        let forms = Set(dictionary.fields.map(\.form))
        if forms.count == 1, let form = forms.first { add("Complete?", "\(form)_complete") }
        return names.filter { !several.contains($0.key) }
    }

    func header(_ name: String) -> String { headers[name] ?? name }

    func column(_ header: String) -> String { names[header] ?? header }

    func cells(of name: String) -> [String] {
        guard let index = sample.headers.firstIndex(of: name) else { return [] }
        return sample.rows.compactMap { index < $0.count ? $0[index] : nil }
    }

    /// What is no item, whatever it is called: REDCap's own columns, boxes, and what is no field.
    var notItems: Set<String> {
        Set(
            sample.headers.filter { name in
                guard let field = dictionary.field(name) else { return true }
                return field.isIdentifier || [.file, .descriptive, .checkbox].contains(field.kind)
            })
    }

    /// What the codes of a column stand for; of an event, its name without the arm.
    var meanings: [String: [String: String]] {
        var meanings: [String: [String: String]] = [:]
        for field in dictionary.fields where !field.choices.isEmpty {
            meanings[field.name] = Dictionary(field.choices.map { ($0.code, $0.label) }) { first, _ in first }
        }
        var events: [String: String] = [:]
        for event in Set(cells(of: "redcap_event_name")) {
            var name = event[...]
            if let arm = name.firstRange(of: "_arm_") { name = name[..<arm.lowerBound] }
            if let arm = name.firstRange(of: " (Arm ") { name = name[..<arm.lowerBound] }
            events[event] = String(name.replacing("_", with: " "))
        }
        meanings["redcap_event_name"] = events
        return meanings
    }
}
