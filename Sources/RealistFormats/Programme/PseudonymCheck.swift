public import Realist

/// Looks through a table of pseudonyms for what leads to a person. Each fault is told once for a column: its remedy
/// is to take the column out.
struct PseudonymCheck {
    private var told: Set<String> = []

    /// Columns that will be kept as attributes.
    mutating func check(_ columns: [CsvColumn], of reader: CsvReader, _ findings: inout Findings) {
        for column in columns {
            guard let kind = Identifying.column(named: column.name) else { continue }
            told.insert(column.name)
            findings.add(PseudonymProblem.column(column.name, kind, at: reader.place(ofHeader: column)))
        }
    }

    /// A cell of the present row; ``Realist/Identifying/value(_:isPseudonym:)`` says what a pseudonym may look like.
    mutating func check(
        _ text: String, in column: CsvColumn, of reader: CsvReader, isPseudonym: Bool = false,
        _ findings: inout Findings
    ) {
        guard let kind = Identifying.value(text, isPseudonym: isPseudonym), told.insert(column.name).inserted
        else { return }
        findings.add(PseudonymProblem.value(kind, column: column.name, at: reader.place(column)))
    }
}

/// What leads to a person in a table of pseudonyms. What it is stands in no message.
public enum PseudonymProblem: Explained {
    case column(String, Identifying, at: Location)
    case value(Identifying, column: String, at: Location)

    public var code: String {
        switch self {
        case .column: "sharing.identifying-column"
        case .value: "sharing.identifying-value"
        }
    }

    public var what: String {
        switch self {
        case .column(let name, let kind, _): "The column \(shown(name)) looks as if it held \(kind.plural)."
        case .value(let kind, let column, _): "This cell of \(shown(column)) looks like \(kind.singular)."
        }
    }

    public var location: Location? {
        switch self {
        case .column(_, _, let place), .value(_, _, let place): place
        }
    }

    public var remedy: String {
        switch self {
        case .column:
            "Take it out: a study knows people by pseudonyms only. If it holds nothing of the kind, rename it."
        case .value:
            "Take it out, here and in the other rows: a study knows people by pseudonyms only. "
                + "If it is nothing of the kind, write it in another way."
        }
    }
}

extension Identifying {
    var singular: String {
        switch self {
        case .name: "a person's name"
        case .email: "an e-mail address"
        case .telephone: "a telephone number"
        case .postalAddress: "a postal address"
        case .birthday: "a date of birth"
        case .networkAddress: "a network address"
        case .coordinates: "a place on the map"
        case .staffNumber: "a staff number"
        case .nhsNumber: "an NHS number"
        case .insuranceNumber: "a National Insurance number"
        case .ward: "the number of a ward or bed"
        }
    }

    fileprivate var plural: String {
        switch self {
        case .name: "people's names"
        case .email: "e-mail addresses"
        case .telephone: "telephone numbers"
        case .postalAddress: "postal addresses"
        case .birthday: "dates of birth"
        case .networkAddress: "network addresses"
        case .coordinates: "places on the map"
        case .staffNumber: "staff numbers"
        case .nhsNumber: "NHS numbers"
        case .insuranceNumber: "National Insurance numbers"
        case .ward: "numbers of wards or beds"
        }
    }
}
