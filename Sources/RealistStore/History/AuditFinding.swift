public import Realist

/// Something that `verify` found: the file is not what its audit says it should be.
public enum AuditFinding: Explained {
    case entryMissing(file: String, sequence: Int64)
    case entryOutOfPlace(file: String, sequence: Int64)
    case entryChanged(file: String, sequence: Int64)
    case noEntries(file: String)
    case headNotThere(file: String, head: String)
    case valuesDiffer(file: String, sequence: Int64)
    case changedPastTheAudit(file: String, kind: String, object: String)
    case gone(file: String, kind: String, object: String)
    case notRecorded(file: String, kind: String, object: String)
    case earlierValueChanged(file: String, kind: String, object: String, number: Int)
    case schemaDiffers(file: String, part: String)
    /// A list of changes does not have this one as it is.
    case notAsListed(file: String, list: String, object: String)
    case totalDiffers(file: String, total: String, of: String, kept: Int, counted: Int)

    public var location: Location? {
        switch self {
        case .entryMissing(let file, _), .entryOutOfPlace(let file, _), .entryChanged(let file, _),
            .noEntries(let file), .headNotThere(let file, _), .valuesDiffer(let file, _),
            .changedPastTheAudit(let file, _, _), .gone(let file, _, _), .notRecorded(let file, _, _),
            .earlierValueChanged(let file, _, _, _), .schemaDiffers(let file, _),
            .notAsListed(let file, _, _), .totalDiffers(let file, _, _, _, _):
            Location(file: file)
        }
    }

    public var code: String {
        switch self {
        case .entryMissing: "verify.entry-missing"
        case .entryOutOfPlace: "verify.entry-out-of-place"
        case .entryChanged: "verify.entry-changed"
        case .noEntries: "verify.no-entries"
        case .headNotThere: "verify.head-not-there"
        case .valuesDiffer: "verify.values-differ"
        case .changedPastTheAudit: "verify.changed-past-the-audit"
        case .gone: "verify.gone"
        case .notRecorded: "verify.not-recorded"
        case .earlierValueChanged: "verify.earlier-value-changed"
        case .schemaDiffers: "verify.schema-differs"
        case .notAsListed: "verify.not-as-listed"
        case .totalDiffers: "verify.total-differs"
        }
    }

    public var what: String {
        switch self {
        case .entryMissing(_, let sequence): "Audit entry \(sequence) is missing."
        case .entryOutOfPlace(_, let sequence):
            "Audit entry \(sequence) does not follow from the one before it."
        case .entryChanged(_, let sequence): "Audit entry \(sequence) was changed after it was written."
        case .noEntries: "The audit is empty."
        case .headNotThere(_, let head):
            "The audit has no entry with the hash \(head): its end was cut off or replaced."
        case .valuesDiffer(_, let sequence):
            "The values kept for audit entry \(sequence) are not those it was written for."
        case .changedPastTheAudit(_, let kind, let object):
            "The \(kind) “\(object)” was changed without an audit entry."
        case .gone(_, let kind, let object): "The \(kind) “\(object)” was deleted without an audit entry."
        case .notRecorded(_, let kind, let object):
            "The \(kind) “\(object)” was added without an audit entry."
        case .earlierValueChanged(_, let kind, let object, let number):
            "Revision \(number) of the \(kind) “\(object)” was changed after it was written."
        case .schemaDiffers(_, let part): "The file's own structure was changed (\(part))."
        case .notAsListed(_, let list, let object):
            "The change “\(object)” is not what the list of changes says of it (\(list))."
        case .totalDiffers(_, let total, let place, let kept, let counted):
            "The total kept for \(place) is \(kept), and there are \(counted) (\(total))."
        }
    }

    /// The study is as its record says; only what is kept beside it for quick lists is not, and can be made anew.
    public var isOfLists: Bool {
        switch self {
        case .notAsListed, .totalDiffers: true
        default: false
        }
    }

    public var remedy: String {
        switch self {
        case .headNotThere: "Compare with the backup or release that printed this hash."
        case .notAsListed, .totalDiffers:
            "The study is whole: only counts and lists that follow from it are wrong. "
                + "Keep this file, and have them made anew with realist verify --mend-lists."
        default: "Compare with the last backup that verifies, and take it in this file's place."
        }
    }
}
