import Foundation
import Realist
import Testing

@testable import RealistFormats

/// What we write, held against the schemas of the standard where they are at hand. As much of XML Schema is understood as
/// these two files use: sequences and choices of elements, attributes, and the simple types that we write.
@Suite(
    "What is written as REFI-QDA",
    .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"))
struct SchemaTests {
    @Test("is what the schemas want")
    func valid() throws {
        let example = try RoundTripTests()
        var study = try ThoughtRoundTripTests.withThoughts(example.study)
        study.evidence.sources[0].note = "A “note” with <signs> & ends\nof lines"
        let export = try StudyExport(study) { try example.codings.forEach($0) }
        let project = try Schema("Project.xsd")
        #expect(export.project.notes.count > 100 && !export.project.projectNotes.isEmpty)
        #expect(try project.faults(in: ProjectWriting.bytes(export.project)) == [])
        #expect(try project.faults(in: ProjectWriting.bytes(QualitativeProject())) == [])
        let codebook = try Schema("Codebook.xsd")
        let book = try CodebookFile.write(CodebookExport.project(of: study), name: "x")
        #expect(try codebook.faults(in: book) == [])
        // The check itself can fail.
        #expect(try codebook.faults(in: ProjectWriting.bytes(export.project)) != [])
        var wrong = export.project
        wrong.codes[0].guid = try #require(Guid("no-guid"))
        #expect(try project.faults(in: ProjectWriting.bytes(wrong)).count > 0)
    }

    private struct Schema {
        private var types: [String: XmlNode] = [:]
        private var roots: [String: String] = [:]

        init(_ name: String) throws {
            let folder = ProcessInfo.processInfo.environment["REALIST_REFERENCE"] ?? ""
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/interchange/refi-qda/\(name)")))
            for node in try Schema.tree(bytes).children {
                if node.name == "element" { roots[node["name"] ?? ""] = node["type"] }
                if node.name.hasSuffix("Type") { types[node["name"] ?? ""] = node }
            }
        }

        private static func tree(_ bytes: [UInt8]) throws -> XmlNode {
            var isGiven = false
            var reader = XmlReader(
                {
                    defer { isGiven = true }
                    return isGiven ? [] : bytes
                }, part: "x", file: "x")
            guard case .start(let root) = try reader.firstElement() else {
                throw InterchangeProblem.notAProject(at: Location(file: "x"))
            }
            return try XmlNode(root, &reader)
        }

        func faults(in bytes: [UInt8]) throws -> [String] {
            let root = try Schema.tree(bytes)
            guard let type = roots[root.name] else { return ["no element \(root.name)"] }
            return faults(root, type)
        }

        private func faults(_ node: XmlNode, _ type: String) -> [String] {
            guard let shape = types[type], shape.name == "complexType" else { return [] }
            var faults: [String] = []
            let attributes = shape.all("attribute")
            for attribute in attributes {
                let name = attribute["name"] ?? ""
                guard let value = node[name] else {
                    if attribute["use"] == "required" { faults.append("\(node.name) without \(name)") }
                    continue
                }
                if attribute["type"] == "GUIDType",
                    value.wholeMatch(of: /[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/) == nil
                {
                    faults.append("\(name)=\(value)")
                }
                if attribute["type"] == "xsd:integer", Int(value) == nil { faults.append("\(name)=\(value)") }
                if attribute["type"] == "xsd:boolean", !["true", "false"].contains(value) {
                    faults.append("\(name)=\(value)")
                }
            }
            let known = Set(attributes.compactMap { $0["name"] } + ["xmlns"])
            for name in node.attributeNames where !known.contains(name) {
                faults.append("\(node.name) has \(name)")
            }
            var rest = node.children[...]
            for part in shape.children where part.name == "sequence" || part.name == "choice" {
                faults += take(part, &rest)
            }
            if let extra = rest.first { faults.append("\(node.name) holds \(extra.name) in the wrong place") }
            return faults
        }

        private func take(_ part: XmlNode, _ rest: inout ArraySlice<XmlNode>) -> [String] {
            var faults: [String] = []
            if part.name == "choice" {
                let names = Dictionary(
                    uniqueKeysWithValues: part.children.map { ($0["name"] ?? "", $0["type"] ?? "") })
                while let next = rest.first, let type = names[next.name] {
                    faults += self.faults(next, type)
                    rest = rest.dropFirst()
                    if part["maxOccurs"] == nil { break }
                }
                return faults
            }
            for element in part.children {
                if element.name == "choice" {
                    faults += take(element, &rest)
                    continue
                }
                var count = 0
                while let next = rest.first, next.name == element["name"] {
                    faults += self.faults(next, element["type"] ?? "")
                    rest = rest.dropFirst()
                    count += 1
                    if element["maxOccurs"] == nil { break }
                }
                if count == 0, element["minOccurs"] != "0" { faults.append("no \(element["name"] ?? "")") }
            }
            return faults
        }
    }
}
