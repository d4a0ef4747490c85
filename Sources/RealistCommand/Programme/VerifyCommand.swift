import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// Compares a study file with its own records.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Look whether a study file or a backup is whole and was not changed past its audit.",
        discussion: """
            Looks at every page of the file, at every reference, at the chain of the audit, and at every value against \
            its digest. That the end of the audit was cut off can only be seen with a head that was kept.

            Where it says that only counts and lists are wrong, the study itself is whole and no backup is needed: \
            --mend-lists makes them anew, and the audit says so. A study that is not whole is left as it is.

            Example: realist verify support.realist --head 569b666f144fd17628d2cf3918df132ff20bb31ed8f948ceaa3e908ae4faf4c1
            """)

    @Argument(help: "A study file, or a backup of one.")
    var study: String

    @Option(help: ArgumentHelp("An audit head that a backup or a release printed.", valueName: "hash"))
    var head: String?

    @Flag(help: "Make counts and lists anew that follow from the study and are not as it says.")
    var mendLists = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        guard let head else { return }
        guard head.utf8.count == 64, head.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            throw ValidationError("An audit head has 64 signs, 0 to 9 and a to f.")
        }
    }

    func run() throws {
        try manners.run {
            let (mended, found) = try look()
            if json {
                try Manners.output(String(decoding: JsonWriter.bytes(report(found, mended)), as: UTF8.self))
                if !found.findings.isEmpty { throw ExitCode(1) }
                return
            }
            try Problems(found.findings).throwIfAny()
            let entries = "\(found.entries) audit \(found.entries == 1 ? "entry" : "entries")"
            let values = "\(found.values) \(found.values == 1 ? "value" : "values")"
            if !mended.isEmpty {
                let places = "\(mended.count) \(mended.count == 1 ? "place" : "places")"
                try Manners.output("Made anew: what was wrong in \(places).\n")
            }
            try Manners.output(
                "Whole: \(entries), \(values).\nAudit head: \(found.head?.hash ?? "none")\n")
        }
    }

    private func look() throws -> (mended: [AuditFinding], now: Verification) {
        guard mendLists else { return ([], try Store.open(at: study, for: .reading).verify(head: head)) }
        return try Store.open(at: study, for: .writing(by: .person("verify"))).mendLists(head: head)
    }

    private func report(_ found: Verification, _ mended: [AuditFinding]) -> JsonValue {
        .keys([
            "whole": .flag(found.isWhole), "mended": .integer(mended.count),
            "entries": .integer(found.entries), "values": .integer(found.values),
            "head": .optional(found.head?.hash),
            "findings": .list(
                found.findings.map { finding in
                    .keys([
                        "code": .text(finding.code), "what": .text(finding.what),
                        "remedy": .text(finding.remedy),
                    ])
                }),
        ])
    }
}
