import Realist

/// Something to take along: a letter, an agenda, a leaflet.
public struct MaterialLine: Equatable, Sendable {
    public let title: String
    public let href: String?
    public let kind: String
    /// "by the advocates' group, CC-BY-4.0"
    public let source: String
    public let site: Link?
    public let note: String?

    init(_ material: Material, in toolkit: Toolkit, _ links: Links) {
        title = toolkit.text(material.title)
        switch material.place {
        case .file where toolkit.index.letters.contains(material.id): href = links.to(.material(material.id))
        case .file(let path, _): href = toolkit.file(ofMaterial: path, links)
        case .link(let address): href = SafeURL.checked(address)
        }
        kind = toolkit.words["material.\(material.kind.rawValue)"]
        source =
            toolkit.words[
                "material.source", ["whose": toolkit.asWritten(material.whose), "licence": material.licence]]
        site = material.site.map { Link(text: toolkit.siteTitle($0), href: links.to(.site($0))) }
        note = toolkit.text(material.note)
    }
}

extension Toolkit {
    /// The file itself, where it can be published.
    func file(ofMaterial path: String, _ links: Links) -> String? {
        SharedFile.fault(of: path) == nil
            ? links.to(file: Toolkit.path(ofMaterial: SharedFile.published(path))) : nil
    }

    /// Where a material's file stands on the site, as a link writes it.
    static func path(ofMaterial path: String) -> String {
        let parts = path.split(separator: "/").map { part in
            String(
                part.utf8.map { byte -> String in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                        UInt8(ascii: "_"), UInt8(ascii: "~"):
                        return String(UnicodeScalar(byte))
                    default:
                        let digits = String(byte, radix: 16, uppercase: true)
                        return "%" + (digits.count == 1 ? "0" + digits : digits)
                    }
                }.joined())
        }
        return (["materials"] + parts).joined(separator: "/")
    }
}

extension MaterialLine: PagePart {
    static let pageFields = Fields<MaterialLine>(
        .init("title", \.title), .init("href", \.href), .init("kind", \.kind), .init("source", \.source),
        .init("site", \.site), .init("note", \.note))
}
