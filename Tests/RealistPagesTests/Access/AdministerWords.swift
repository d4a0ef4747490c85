import Realist

@testable import RealistPages

/// What is filled into keys of the administrator's words.
enum AdministerWords {
    static let roles = ["administrator", "evaluator", "programme-lead", "viewer"]
    /// Kinds of things, as the audit has them.
    static let things = [
        "study", "stage", "wave", "measure", "role", "reference", "recommendation", "material", "site",
        "participant", "decision", "workshop", "own-term", "change-theme", "adaptation", "statement",
        "configuration", "leads-to", "contrast", "rivalry", "snapshot", "theory-change", "lineage",
        "statement-split",
        "standing-question", "theory-proposal", "coding-round", "blind-coding", "adjudication",
        "literature-search", "literature-record", "linked-coding", "memo",
        "organisation", "staff-group", "indicator", "observations", "allocation", "allocation-seal",
        "placement", "contact-type", "network", "network-membership", "network-event", "objective",
        "significant-event", "raised-issue", "setting-table", "cohort", "contacts",
        "source", "excerpt", "dimension", "theme", "code", "reading", "judgement", "overall-judgement",
        "instrument", "release", "withdrawal", "order", "responses", "response", "codings", "file",
    ]
    static let modes = Withdrawal.Mode.allCases.map(\.rawValue)

    static let meanings: [String: [String]] = [
        "app.administer.part.*": parts, "app.administer.hint.*": parts,
        "app.administer.account.*": ["name", "email", "role", "sites", "state"],
        "app.administer.saved.*": [
            "part", "name", "address", "role", "site", "new-site", "settings", "disclosure", "nothing",
        ],
        "app.administer.role.*": roles, "app.administer.may.*": roles,
        "app.administer.act.*": AccountAct.allCases.map(\.rawValue),
        "app.administer.act-lead.*": acts, "app.administer.ask.*": acts,
        "app.administer.site.*": ["label", "kind", "name", "agreed", "joined", "left"],
        "app.administer.site-hint.*": ["label", "kind", "name"],
        "app.administer.setting.*": SettingsFields.names,
        "app.administer.setting-hint.*": SettingsFields.names,
        "app.administer.disclosure.*": ["people", "bands", "reason"],
        "app.administer.disclosure-hint.*": ["people", "bands"],
        "app.administer.audit.*": ["at", "who", "what", "object", "number"],
        "app.administer.acted.*": [
            "create", "migrate", "import", "import-responses", "import-redcap", "import-changes",
            "import-theory", "import-literature", "import-indicators", "import-taguette", "import-contacts",
            "log-contacts", "undo",
            "redo",
            "save", "delete", "restore", "publish", "withdraw", "redact", "mend-lists", "code", "merge",
            "part", "split", "begin", "finish", "close", "settle", "allocate", "enrol",
            "open",
        ],
        "app.administer.thing.*": things, "app.administer.counted.*": AuditWords.told,
        "app.administer.event.*": [
            "added", "renamed", "disabled", "enabled", "email-changed", "role-set", "role-removed",
            "link-made",
            "password-set", "signed-out-everywhere", "handover-asked", "handover-withdrawn",
            "handover-declined", "handed-over",
        ],
        "app.administer.since.*": ["day", "week", "month", "year"],
        "app.administer.mode.*": modes, "app.administer.mode-means.*": modes,
        "app.administer.withdrawal-ask.*": modes, "app.administer.withdrawal-goes.*": modes,
        "app.administer.withdrawal-final.*": modes, "app.administer.withdrawal-button.*": modes,
        "app.administer.withdrawal-nothing.*": modes,
        "app.administer.withdrawn-list.*": WithdrawalTold.Kind.allCases.map(\.rawValue),
        "app.administer.withdrawn.*": [
            "already", "ended", "ends", "difference", "again", "wiped", "lists", "reports", "linkage",
            "copies",
        ],
        "app.administer.withdrawn-thing.*": ["releases", "across", "site", "theory"],
        "app.administer.item.*": [
            "participant", "attributes", "forms", "forms-unlinked", "sources", "texts", "passages",
            "passages-unlinked", "codings", "readings", "linked-codings", "memos", "placements",
            "memberships", "memberships-unlinked", "earlier-values",
        ],
    ]

    private static let parts = [
        "accounts", "withdrawal", "sites", "waves", "settings", "disclosure", "audit", "backup",
    ]
    /// What is asked before it is done.
    private static let acts = AccountAct.allCases.filter { $0 != .role }.map(\.rawValue)
}
