internal import GRDB

extension Migration {
    /// Who was allocated to which groups. What opens a sealed list lies apart from the allocation. A placement outlives the
    /// participant: then it names nobody.
    static let addAllocations = Migration(sentence: "allocations to groups") { database in
        try database.createThings("allocation") { t in
            t.code("way", ["together", "one-by-one"])
            t.column("method", .text).notNull().check { length($0) > 0 }
            t.column("methodVersion", .integer).notNull().check { $0 >= 1 }
            t.column("digest", .text).notNull()
                .check(sql: "length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'")
            t.column("seed", .integer).check(sql: "seed BETWEEN 0 AND 9007199254740991")
            t.day("day")
            t.text("madeBy")
            t.text("because")
        }
        try database.createParts("allocationAttribute", of: "allocation") { t in
            t.column("name", .text).notNull().check { length($0) > 0 }
        }
        try database.createParts("allocationGroup", of: "allocation") { t in
            t.column("name", .text).notNull().check { length($0) > 0 }
            t.column("title", .text).notNull().check { length($0) > 0 }
        }
        try database.createParts("allocationStratum", of: "allocation") { t in
            t.column("attributes", .text).notNull().check(sql: "\"attributes\" GLOB '{*}'")
            t.column("size", .integer).notNull().check(sql: "size BETWEEN 0 AND 10000000")
        }
        try database.createThings("allocationSeal") { t in
            t.reference("allocationId", to: "allocation", indexed: true)
            t.column("seed", .integer).notNull().check(sql: "seed BETWEEN 0 AND 9007199254740991")
        }
        try database.createThings("placement") { t in
            t.reference("allocationId", to: "allocation", indexed: true)
            t.column("number", .integer).notNull().check { $0 >= 1 }
            t.column("stratum", .integer).notNull().check { $0 >= 0 }
            t.column("place", .integer).check { $0 >= 1 }
            t.column("groupName", .text).notNull().check { length($0) > 0 }
            t.reference("participantId", to: "participant", needed: false, indexed: true)
            t.day("day")
            t.text("enrolledBy")
        }
        try database.create(index: "placementByPosition", on: "placement", columns: ["position", "id"])
    }
}
