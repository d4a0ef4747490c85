import Foundation
import GRDB

@testable import RealistStore

extension Scratch {
    /// Makes a file be as it was in an older format: its rows in the tables and columns that there were. It must hold
    /// nothing that only a newer one can.
    func older(_ name: String, format: Int) throws {
        let made = path("older-" + name)
        let queue = try DatabaseQueue(path: made)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.inTransaction {
                for migration in Schema.present.migrations.prefix(format) { try migration.apply(database) }
                return .commit
            }
            try database.execute(sql: "ATTACH DATABASE ? AS present", arguments: [path(name)])
            let triggers = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try database.execute(sql: "DROP TRIGGER \"\(trigger["name"] ?? "")\"") }
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
            for table in tables {
                let columns = try String.fetchAll(
                    database, sql: "SELECT name FROM pragma_table_info(?, 'main')", arguments: [table]
                ).map { "\"\($0)\"" }.joined(separator: ", ")
                try database.execute(
                    sql: """
                        DELETE FROM main."\(table)";
                        INSERT INTO main."\(table)" (\(columns)) SELECT \(columns) FROM present."\(table)"
                        """)
            }
            for trigger in triggers { try database.execute(sql: trigger["sql"] ?? "") }
            try database.execute(
                sql: """
                    DETACH DATABASE present;
                    PRAGMA application_id = \(Header.applicationId);
                    PRAGMA user_version = \(format)
                    """)
        }
        try queue.close()
        try FileManager.default.removeItem(atPath: path(name))
        try FileManager.default.moveItem(atPath: made, toPath: path(name))
    }
}
