internal import Realist

/// What documents and workbooks have in common (ECMA-376, part 2: packages of parts).
enum OfficeParts {
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    /// Of kinds of relations, and of attributes that name one.
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let coreProperties =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

    /// The parts in their order, with one date for all: the same parts give the same bytes.
    static func archive(_ parts: [(path: String, text: String)], name: String) throws(ZipProblem) -> [UInt8] {
        var writer = ZipWriter(name)
        var bytes: [UInt8] = []
        for part in parts { bytes += try writer.file(part.path, Array(part.text.utf8)) }
        return bytes + writer.end()
    }

    /// Title and language; no author and no time.
    static func properties(title: String, _ language: Language) -> String {
        head
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(MarkupText.escaped(title))</dc:title>"
            + "<dc:language>\(tag(language))</dc:language></cp:coreProperties>"
    }

    /// Word checks the spelling of a country's language: English and Welsh are meant as in Britain.
    static func tag(_ language: Language) -> String {
        ["en", "cy"].contains(language.code) ? language.code + "-GB" : language.code
    }

    /// `types`: of the parts that have one of their own, by their paths from the top.
    static func types(_ types: [(path: String, type: String)]) -> String {
        let own = types.map { "<Override PartName=\"\($0.path)\" ContentType=\"\($0.type)\"/>" }.joined()
        return head
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(own)"
            + "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"
    }

    static func relations(_ relations: [(kind: String, target: String)]) -> String {
        let list = relations.enumerated().map { place, one in
            "<Relationship Id=\"rId\(place + 1)\" Type=\"\(one.kind)\" Target=\"\(one.target)\"/>"
        }
        return head + "<Relationships xmlns=\"\(relationships)\">\(list.joined())</Relationships>"
    }
}
