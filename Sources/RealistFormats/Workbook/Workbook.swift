import Realist

/// The parts of an .xlsx file that a table needs: which sheets there are, the texts that cells share, and which
/// formats are days (ECMA-376, part 1, SpreadsheetML).
struct Workbook {
    static let largestFile = 64 << 20

    let file: String
    let archive: ZipArchive
    let sheets: [Sheet]
    var texts = SharedTexts()
    var formats = CellFormats()
    /// Days are counted from 1904, as old Macintosh programs do.
    private(set) var countsFrom1904 = false

    struct Sheet {
        let name: String
        let isShown: Bool
        /// Its part of the archive; `nil` where it holds a chart and no cells.
        let part: String?
    }

    init(_ bytes: [UInt8], file: String) throws {
        self.file = file
        archive = try ZipArchive(bytes, file: file)
        let home = try Relations.read(of: "", in: archive).first { $0.kind == "officeDocument" }
        guard let home, archive.has(home.target) else {
            throw WorkbookProblem.noWorkbook(missing: "the workbook itself", at: Location(file: file))
        }
        let relations = try Relations.read(of: home.target, in: archive)
        let list = try WorkbookList.read(home.target, in: archive)
        countsFrom1904 = list.countsFrom1904
        sheets = list.sheets.map { sheet in
            let relation = relations.first { $0.id == sheet.relation && $0.kind == "worksheet" }
            return Sheet(name: sheet.name, isShown: sheet.isShown, part: relation?.target)
        }
        if let part = relations.first(where: { $0.kind == "sharedStrings" })?.target {
            texts = try SharedTexts.read(part, in: archive)
        }
        if let part = relations.first(where: { $0.kind == "styles" })?.target {
            formats = try CellFormats.read(part, in: archive)
        }
    }

    /// - `number`: from 1, of those that are shown and hold cells.
    /// - Throws: ``WorkbookProblem/noVisibleSheet(at:)``, ``WorkbookProblem/noSuchSheet(_:count:at:)``
    func shownSheet(_ number: Int = 1) throws -> (sheet: Sheet, part: String) {
        let shown = sheets.compactMap { sheet -> (Sheet, String)? in
            guard sheet.isShown, let part = sheet.part, archive.has(part) else { return nil }
            return (sheet, part)
        }
        if shown.isEmpty { throw WorkbookProblem.noVisibleSheet(at: Location(file: file)) }
        guard shown.indices.contains(number - 1) else {
            throw WorkbookProblem.noSuchSheet(number, count: shown.count, at: Location(file: file))
        }
        return shown[number - 1]
    }
}

extension ZipArchive {
    /// Reads a part as XML; `nil` when the archive does not have it.
    func xml(_ part: String) -> XmlReader? {
        guard let member = open(part) else { return nil }
        return XmlReader({ try member.next() }, part: member.name, file: file)
    }
}

/// What a part says of others: which is the workbook, which a sheet.
enum Relations {
    struct Relation {
        let id: String
        /// The last word of its type: `worksheet`.
        let kind: String
        /// A path in the archive.
        let target: String
    }

    static let most = 10_000

    /// Those of one part; the archive itself has the empty name.
    static func read(of part: String, in archive: ZipArchive) throws -> [Relation] {
        let folder = part.split(separator: "/").dropLast()
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
        guard var reader = archive.xml(path) else {
            throw WorkbookProblem.noWorkbook(missing: path, at: Location(file: archive.file))
        }
        var relations: [Relation] = []
        while true {
            switch try reader.next() {
            case .done: return relations
            case .start(let element) where element.name.local == "Relationship":
                guard element.value("TargetMode") != "External", relations.count < most,
                    let id = element.value("Id"), let type = element.value("Type"),
                    let target = element.value("Target"),
                    let path = resolved(target, in: folder.map(String.init))
                else { continue }
                let kind = type.split(separator: "/").last.map(String.init) ?? ""
                relations.append(Relation(id: id, kind: kind, target: path))
            default: continue
            }
        }
    }

    /// A path from the archive's top; `nil` when it leads out of it.
    private static func resolved(_ target: String, in folder: [String]) -> String? {
        var parts = target.hasPrefix("/") ? [] : folder
        for part in target.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }
}

/// The workbook's own part: its sheets in their order.
struct WorkbookList {
    var sheets: [(name: String, isShown: Bool, relation: String)] = []
    var countsFrom1904 = false

    static let mostSheets = 1_000

    static func read(_ part: String, in archive: ZipArchive) throws -> WorkbookList {
        var list = WorkbookList()
        guard var reader = archive.xml(part) else { return list }
        while true {
            switch try reader.next() {
            case .done: return list
            case .start(let element) where element.isOfSheet:
                if element.name.local == "workbookPr" {
                    list.countsFrom1904 = ["1", "true"].contains(element.value("date1904"))
                }
                guard element.name.local == "sheet", list.sheets.count < mostSheets else { continue }
                let relation = element.attributes.first {
                    $0.name.local == "id" && $0.name.space.hasSuffix("/relationships")
                }
                let state = element.value("state") ?? "visible"
                list.sheets.append(
                    (element.value("name") ?? "", state == "visible", relation?.value ?? ""))
            default: continue
            }
        }
    }
}
