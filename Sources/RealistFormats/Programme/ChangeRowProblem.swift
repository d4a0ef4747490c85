public import Realist

/// What is wrong with a row of a table of changes.
public enum ChangeRowProblem: FoundInCell {
    case noTitle(column: String, at: Location)
    case noSite(column: String, at: Location)
    /// The row above should say it, and nobody knows what it says.
    case noSiteAbove(column: String, at: Location)
    case noKind(at: Location)
    case noState(at: Location)
    case notADate(String, column: String, at: Location)
    case notADay(String, column: String, at: Location)
    case notAnIdentifier(String, fault: String, column: String, at: Location)
    case notSteps(String, column: String, at: Location)
    case notCore(String, column: String, at: Location)
    case twice(String, column: String, first: Location, at: Location)
    case twoDates(Adaptation.State, at: Location)
    case stateBehind(Adaptation.State, reached: Adaptation.State, at: Location)
    case stateNotLast(Adaptation.State, last: Adaptation.State, at: Location)
    case toldByNobody(column: String, at: Location)
    case elsewhere(Adaptation.ID, site: Site.ID, at: Location)
    case workshopElsewhere(Workshop.ID, site: Site.ID, column: String, at: Location)
    case noValue(String, column: String, at: Location)
    /// Later than today, of what is said to have happened.
    case inFuture(String, column: String, at: Location)

    public var found: String {
        switch self {
        case .notADate(let text, _, _), .notADay(let text, _, _), .notAnIdentifier(let text, _, _, _),
            .notSteps(let text, _, _), .notCore(let text, _, _), .noValue(let text, _, _),
            .inFuture(let text, _, _):
            text
        default: ""
        }
    }

    public var column: String {
        switch self {
        case .noTitle(let column, _), .noSite(let column, _), .noSiteAbove(let column, _),
            .notADate(_, let column, _),
            .notADay(_, let column, _), .notAnIdentifier(_, _, let column, _), .notSteps(_, let column, _),
            .notCore(_, let column, _), .twice(_, let column, _, _), .toldByNobody(let column, _),
            .workshopElsewhere(_, _, let column, _), .noValue(_, let column, _), .inFuture(_, let column, _):
            column
        case .noKind, .noState, .twoDates, .stateBehind, .stateNotLast, .elsewhere: ""
        }
    }

    public var code: String {
        switch self {
        case .noTitle: "import.no-title"
        case .noSite: "import.no-site"
        case .noSiteAbove: "import.no-site-above"
        case .noKind: "import.no-kind"
        case .noState: "import.no-state"
        case .notADate: "import.not-a-date"
        case .notADay: "import.not-a-day"
        case .notAnIdentifier: "import.not-an-identifier"
        case .notSteps: "import.not-steps"
        case .notCore: "import.not-core"
        case .twice: "import.change-twice"
        case .twoDates: "import.two-dates"
        case .stateBehind: "import.state-behind"
        case .stateNotLast: "import.state-not-last"
        case .toldByNobody: "import.told-by-nobody"
        case .elsewhere: "import.change-elsewhere"
        case .workshopElsewhere: "import.workshop-elsewhere"
        case .noValue: "import.no-value"
        case .inFuture: "import.in-future"
        }
    }

    public var location: Location? {
        switch self {
        case .noTitle(_, let place), .noSite(_, let place), .noSiteAbove(_, let place), .noKind(let place),
            .noState(let place),
            .notADate(_, _, let place), .notADay(_, _, let place), .notAnIdentifier(_, _, _, let place),
            .notSteps(_, _, let place), .notCore(_, _, let place), .twice(_, _, _, let place),
            .twoDates(_, let place), .stateBehind(_, _, let place), .stateNotLast(_, _, let place),
            .toldByNobody(_, let place), .elsewhere(_, _, let place), .workshopElsewhere(_, _, _, let place),
            .noValue(_, _, let place), .inFuture(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .noTitle: "The row does not say what was changed."
        case .noSite: "The row does not say which site it is of."
        case .noSiteAbove: "The row does not say which site it is of, and that of the row above is not known."
        case .noKind: "The row does not say what kind of change it is."
        case .noState: "The row does not say how far along the change is."
        case .notADate(let text, let column, _): "\(seen(text)) in \(shown(column)) is not a date."
        case .notADay(let text, let column, _): "\(seen(text)) in \(shown(column)) is not a day."
        case .notAnIdentifier(let text, let fault, let column, _):
            "\(seen(text)) in \(shown(column)) \(fault)."
        case .notSteps(let text, let column, _): "\(seen(text)) in \(shown(column)) is not a step."
        case .notCore(let text, let column, _):
            "\(seen(text)) in \(shown(column)) is no core part of a recommendation of this row."
        case .twice(_, let column, let first, _):
            column.isEmpty
                ? "There is an earlier row of the same site with the same title, at \(first)."
                : "There is an earlier row of the same site with the same \(shown(column)), at \(first)."
        case .twoDates(let state, _): "Two columns have different dates for “\(state.rawValue)”."
        case .stateBehind(let state, let reached, _):
            "The state is “\(state.rawValue)”, and there is a date for “\(reached.rawValue)”."
        case .stateNotLast(let state, let last, _):
            "The state is “\(state.rawValue)”, and the last step “\(last.rawValue)”."
        case .toldByNobody(let column, _):
            "\(shown(column).sentenceStart) is filled in, and nobody is named who told it."
        case .elsewhere(let id, let site, _): "The change \(id) belongs to the site \(site)."
        case .workshopElsewhere(let id, let site, let column, _):
            "The workshop \(id) in \(shown(column)) belongs to the site \(site)."
        case .noValue(SheetValue.unsaved, let column, _):
            "The formula in \(shown(column)) was saved without its result."
        case .noValue(let text, let column, _): "\(shown(text)) in \(shown(column)) is an error, not a value."
        case .inFuture(let text, let column, _): "\(seen(text)) in \(shown(column)) is later than today."
        }
    }

    public var remedy: String {
        switch self {
        case .noTitle: "Fill in the title or the description, or take the row away."
        case .noSite: "Fill it in, or add --carry-site if the site of the row above holds."
        case .noSiteAbove: "Fill it in."
        case .noKind: "Fill it in, or add --kind for such rows."
        case .noState: "Fill it in, or add --state for such rows."
        case .notADate:
            "Write a day (2026-03-09, 9 March 2026), a month (2026-03, March 2026) or about a month (about March 2026), "
                + "leave it empty, or say in the map, under `written:`, what it means."
        case .notADay:
            "Write the day (2026-03-09, 9 March 2026), leave it empty, or say in the map, under `written:`, what it means."
        case .notAnIdentifier: "Leave it as the log has it, or empty for a new change."
        case .notSteps: "Write a line for each step: “in-place 2026-03-09: what there is to say of it”."
        case .notCore: "Write “RECOMMENDATION: PART, PART”, with identifiers; “none” where none was kept."
        case .twice: "Give each change a number or a title of its own, or take one row away."
        case .twoDates, .stateBehind: "Correct the state, or the dates."
        case .stateNotLast: "Change both: the state is that of the last step."
        case .toldByNobody: "Say who told it, or empty the cell."
        case .elsewhere: "Correct the site, or empty the cell for a new change."
        case .workshopElsewhere: "Name a workshop of this site or of all sites, or empty the cell."
        case .noValue: "Open the file in a spreadsheet program, mend the formula, and save it anew."
        case .inFuture:
            "Write the date on which it happened, today or earlier; what is only planned is no step yet, and has its day in `due`."
        }
    }
}
