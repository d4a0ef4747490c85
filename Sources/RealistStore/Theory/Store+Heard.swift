internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Store {
    /// Against which parts of an explanation passages were read, and what they said, each kind once; nothing of its ripples.
    public func heard(of configuration: Configuration.ID) throws -> Set<InterviewPrompts.Heard> {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: Store.heardOfExplanation), arguments: [configuration.text])
            var heard: Set<InterviewPrompts.Heard> = []
            for row in rows {
                let name: String = try row.get("part")
                let stance: Reading.Stance = try row.code("stance")
                if let part = Configuration.Part(rawValue: name) {
                    heard.insert(.init(.part(part), stance))
                } else if let link = Reading.Part.Between(rawValue: name) {
                    heard.insert(.init(.link(link), stance))
                } else if name == "whole" {
                    heard.insert(.init(.whole, stance))
                }
            }
            return heard
        }
    }

    static let heardOfExplanation = """
        SELECT DISTINCT part, stance FROM reading WHERE configurationId = ?
        """
}
