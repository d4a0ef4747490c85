import Realist

/// What is filled into keys of the words about tables that come in.
enum TakingWords {
    private static let kinds = ["responses", "changes"]
    private static let encodings = ["utf-8", "utf-16", "windows-1252"]
    private static let separators = ["comma", "semicolon", "tab"]
    private static let days = ["year-first", "day-first", "month-first", "excel"]

    static let meanings: [String: [String]] = [
        "app.taking.*.home": kinds, "app.taking.*.heading": kinds, "app.taking.*.lead": kinds,
        "app.taking.*.take": kinds, "app.taking.*.came": kinds, "app.taking.*.taken": kinds,
        "app.taking.encoding.*": encodings, "app.taking.separator.*": separators, "app.taking.days.*": days,
        "app.taking.column.*": [
            "where", "what", "mend", "change", "site", "kind", "state", "fate", "days", "recommendations",
            "told",
            "text", "of",
        ],
        "app.taking.count.*": ["rows", "forms", "blank", "left-out", "unfinished", "invalid"],
        "app.taking.waits.*": ["name", "stage", "at-work", "looked", "taken", "failed"],
        "app.taking.fate.*": ["new", "updated", "same", "older", "conflict"],
        "app.taking.framed.*": ["frame", "frame-is"],
        "app.taking.frame-field.*": [
            "when", "planned", "decided-by", "final-say", "what", "level", "context-type", "nature",
            "fidelity",
            "goals", "reasons",
        ],
        "app.taking.understood.*": [
            "file", "items", "person", "site", "wave", "day", "answers", "missing", "attributes", "left-out",
            "not-taken",
        ],
        "app.taking.field.*": [
            "number", "site", "title", "kind", "state", "description", "before", "reason", "recommendations",
            "core-kept", "configurations", "measures", "steps", "since", "proposed", "agreed", "in-progress",
            "in-place", "kept", "changed-again", "stopped", "note", "intended", "observed", "unintended",
            "staff-time", "money", "agreed-by", "obstacles", "helped", "materials", "next-step", "owner",
            "due",
            "told-by", "told-how", "told-on", "recorded-by", "confirmed", "workshop", "shared",
        ],
    ]
}
