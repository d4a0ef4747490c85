import Foundation
import Testing

/// What evaluators made of the evidence, from one study file to another by way of another program's project.
@Suite("realist import and export coded: memos and the rest", .serialized) struct CodedThoughtsTests {
    static let files = [
        "memos.yaml": """
        memos:
          - id: m-one
            kind: theory
            excerpt: x-001
            text: |-
              May explain it.

              Or not.
            writer: AB
            on: 2026-05-04
          - id: m-two
            kind: reflexive
            text: I know the ward.
            writer: CD
            on: 2026-05-05

        """,
        "linked-codings.yaml": """
        linked-codings:
          - id: l-one
            excerpt: x-002
            parts:
              - role: context
                text: in March
              - role: outcome
                text: she got a version
            coder: AB
            on: 2026-05-04

        """,
        "double-coding.yaml": """
        rounds:
          - id: first-round
            title: First round
            begun: 2026-05-04
            coders: [AB, CD]
            codes: [CODE]
            passages: [x-001]
            given:
              - passage: x-001
                coder: AB
                codes: [CODE]
                on: 2026-05-04
            agreed:
              - passage: x-001
                code: CODE
                outcome: given
                because: We talked.
                by: AB
                on: 2026-05-05

        """,
        "literature.yaml": """
        searches:
          - id: pubmed
            place: PubMed
            on: 2026-05-04

        """,
        "literature.csv":
            "id,kind,title,authors,year,container,volume,issue,pages,publisher,doi,url,language,"
            + "keywords,abstract,further,found,source\nfirst,article,Tea" + String(repeating: ",", count: 14)
            + "pubmed,city-interview-1\n",
        "literature-log.csv": "record,decision,because,relevance,rigour,note,by,on\n"
            + "first,included,,strong,,,AB,2026-05-06\n",
    ]

    @Test("come over with their texts, once, and are told")
    func roundTrip() throws {
        let command = try Command.withExample()
        defer { command.remove() }
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        let codes = try command.read("b/evidence/codes.yaml").components(separatedBy: "\ncodes:\n  - id: ")
        let code = try #require(codes.last?.split(separator: "\n").first)
        for (name, text) in Self.files {
            try command.write(text.replacing("CODE", with: code), to: "b/evidence/" + name)
        }
        let made = try command.run("new", "m.realist", "--from", "b")
        #expect(made.status == 0, "\(made.errors)")
        let written = try command.run("export", "coded", "m.realist", "--to", "m.qdpx")
        for text in [
            "2 memos: 2 were written.", "1 linked coding: 1 was written.",
            "1 round of double coding: 1 was written.", "1 record: 1 was written.",
        ] {
            #expect(written.errors.contains(text), "\(text)\n\(written.errors)")
        }
        #expect(try command.run("new", "e.realist").status == 0)
        let done = try command.run("import", "coded", "e.realist", "m.qdpx")
        #expect(done.status == 0 && done.errors.contains("2 memos: 2 are new."), "\(done.errors)")
        #expect(done.errors.contains("are of a site that this study does not have"), "\(done.errors)")
        #expect(try command.run("verify", "e.realist").status == 0)
        for (study, bundle) in [("m.realist", "c"), ("e.realist", "d")] {
            #expect(try command.run("export", "bundle", study, "--to", bundle).status == 0)
        }
        for name in Self.files.keys.sorted() {
            #expect(
                try command.read("c/evidence/" + name) == command.read("d/evidence/" + name), "\(name)")
        }
        let again = try command.run("import", "coded", "e.realist", "m.qdpx")
        #expect(again.status == 0 && again.errors.contains("Nothing in it is new"), "\(again.errors)")
        let same = try command.run("import", "coded", "m.realist", "m.qdpx")
        #expect(same.status == 0 && same.errors.contains("Nothing in it is new"), "\(same.errors)")
    }
}
