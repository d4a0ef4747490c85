import Realist
import Testing

@testable import RealistFormats

/// What becomes of each hostile YAML file. The keys are those of the files' own little format; an
/// instrument of ours has others.
@Suite("A hostile YAML file") struct HostileYamlTests {
    static let refused: [(file: String, message: String)] = [
        (
            "yaml-bomb-billion_laughs.yaml",
            "yaml-bomb-billion_laughs.yaml:1:5: \"&a0\" gives a part of the file a name to be repeated. "
                + "Write the repeated part out in full."
        ),
        (
            "yaml-bomb-recursive_alias.yaml",
            "yaml-bomb-recursive_alias.yaml:1:4: \"&a\" gives a part of the file a name to be repeated. "
                + "Write the repeated part out in full."
        ),
        (
            "yaml-deep-brackets_1000.yaml",
            "yaml-deep-brackets_1000.yaml:1:1: Lists and groups stand inside each other more than 64 levels "
                + "deep. Check the brackets and the indentation."
        ),
        (
            "yaml-syntax-tab_indent.yaml",
            "yaml-syntax-tab_indent.yaml:5:1: The line is indented with a tab. "
                + "Indent with spaces, two for each level."
        ),
        (
            "yaml-syntax-duplicate_key.yaml",
            "yaml-syntax-duplicate_key.yaml:21:1: The key \"id\" is there twice, first in line 1. "
                + "Take one of the two away, or join their values."
        ),
        (
            "yaml-syntax-python_tag.yaml",
            "yaml-syntax-python_tag.yaml:21:4: \"tag:yaml.org,2002:python/object/apply:os.system\" sets a type. "
                + "Take it away; a text that begins with ! needs quotes."
        ),
        (
            "yaml-syntax-unknown_key.yaml",
            "yaml-syntax-unknown_key.yaml:21:1: \"colour\" is not a key of the file. "
                + "Its keys are id, title, version, scale, items, subscales."
        ),
        (
            "yaml-encoding-nul.yaml",
            "yaml-encoding-nul.yaml:2:1: There is a NUL sign in the text. Take it out."
        ),
    ]

    /// Just enough of the files' own format to look at their keys.
    static var shape: YamlShape<String> {
        .keys(of: "the file") { map in
            let id = map.required("id", .string)
            for key in ["title", "version", "scale", "items", "subscales"] { _ = map.has(key) }
            return id
        }
    }

    @Test("is refused with its line, in plain words", arguments: refused)
    func refusal(file: String, message: String) throws {
        let bytes = try HostileFiles.bytes(file)
        do throws(Problems) {
            _ = try Yaml.read(bytes, Self.shape, file: file)
            Issue.record("\(file) was accepted")
        } catch {
            #expect(error.list.first?.message == message)
        }
    }

    @Test("is accepted when nothing is wrong with it")
    func good() throws {
        let bytes = try HostileFiles.bytes("yaml-good-base.yaml")
        #expect(try Yaml.read(bytes, Self.shape, file: "f") == "demo-instrument")
    }

    @Test("is spoken of above, every one of them")
    func all() throws {
        let spoken = Self.refused.map(\.file) + ["yaml-good-base.yaml"]
        #expect(try HostileFiles.names(prefix: "yaml-") == spoken.sorted())
    }
}
