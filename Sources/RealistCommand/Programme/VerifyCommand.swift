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

            Example: realist verify support.realist --head 569b666f144fd17628d2cf3918df132ff20bb31ed8f948ceaa3e908ae4faf4c1
            """)

    @Argument(help: "A study file, or a backup of one.")
    var study: String

    @Option(help: ArgumentHelp("An audit head that a backup or a release printed.", valueName: "hash"))
    var head: String?

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
            let found = try Store.open(at: study, for: .reading).verify(head: head)
            if json {
                try Manners.output(String(decoding: JsonWriter.bytes(report(found)), as: UTF8.self))
                if !found.findings.isEmpty { throw ExitCode(1) }
                return
            }
            try Problems(found.findings).throwIfAny()
            let entries = "\(found.entries) audit \(found.entries == 1 ? "entry" : "entries")"
            let values = "\(found.values) \(found.values == 1 ? "value" : "values")"
            try Manners.output(
                "Whole: \(entries), \(values).\nAudit head: \(found.head?.hash ?? "none")\n")
        }
    }

    private func report(_ found: Verification) -> JsonValue {
        .keys([
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
