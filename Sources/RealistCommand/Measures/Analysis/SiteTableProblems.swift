import Realist

/// A row without an estimate that can be pooled.
struct NoEstimate: Explained {
    let location: Location?

    var code: String { "analyse.no-estimate" }
    var what: String { "This row has no estimate, or no standard error above 0." }
    var remedy: String { "Fill both in, or take the row away." }
}

/// Estimates that no method can pool.
struct NotPooled: Explained {
    let location: Location?
    let sites: [String]
    /// Those that were left out, and why; empty where there are none.
    let without: String

    var code: String { "analyse.not-pooled" }
    var what: String {
        let beside = without.isEmpty ? "" : " No estimate of \(without)."
        switch sites.count {
        case 0: return "No site has an estimate." + beside
        case 1: return "Only one site has an estimate: \(Manners.printable(sites[0]))." + beside
        default: return "The estimates of \(sites.count) sites cannot be pooled." + beside
        }
    }
    var remedy: String { "There must be two sites or more, each with an estimate and its error." }
}

/// A wave that no row is of.
struct NoSuchWave: Explained {
    let name: String
    let column: String
    let known: [String]
    let file: String

    var code: String { "analyse.unknown-wave" }
    var location: Location? { Location(file: file) }
    var what: String {
        "There is no wave “\(Manners.printable(name))” in the column \(Manners.printable(column))."
    }
    var remedy: String {
        known.isEmpty
            ? "Name the column of the waves with --wave."
            : "There are: \(known.prefix(12).map(Manners.printable).joined(separator: ", "))"
                + (known.count > 12 ? ", …" : ".")
    }
}

/// A form of which it is not said whose it is, where, or when.
struct NamelessForm: Explained {
    let column: String
    let location: Location?

    var code: String { "analyse.nameless-form" }
    var what: String { "This row has a value and nothing in the column \(Manners.printable(column))." }
    var remedy: String { "Fill it in, or take the row away." }
}

/// A second form of the same person at the same wave.
struct DoubledForm: Explained {
    let person: String
    let wave: String
    /// The line of the first one.
    let first: Int?
    let location: Location?

    var code: String { "analyse.doubled-form" }
    var what: String {
        "There is a second form of “\(Manners.printable(person))” at “\(Manners.printable(wave))”"
            + (first.map { "; the first is in line \($0)." } ?? ".")
    }
    var remedy: String { "Keep the one that counts." }
}
