import Realist

@testable import RealistFormats

/// How a table is understood: the file of that is refused, or read, used, written and read again as the same.
enum MapWays {
    private static var table: TableFile {
        TableFile(
            text: Array(
                "id,site,wave,day,role,i1,i2,i3,i4,i5\np1,x,t0,2026-03-01,nurse,1,2,3,4,5\np2,y,t1,01/03/2026,\"a,b\",,often,9,4.0,1\n"
                    .utf8), name: "t.csv")
    }

    static func check(_ bytes: [UInt8]) {
        guard let map = try? ResponseMapFile.read(bytes, file: "m.yaml", for: MadeUp.instrument) else {
            return
        }
        let text = ResponseMapFile.write(map, of: MadeUp.instrument)
        let again = try? ResponseMapFile.read(Array(text.utf8), file: "again.yaml", for: MadeUp.instrument)
        mustHold(again == map, "written and read it is another")
        var findings = Findings(file: "t.csv")
        guard var forms = try? MappedResponses(table, map: map, of: MadeUp.instrument, &findings) else {
            return
        }
        while forms.next(&findings) != nil {}
    }
}
