import Realist

extension MethodsPage {
    /// Who took part, a table for each attribute.
    public struct Sample: Equatable, Sendable {
        public let lead: String
        public let tables: [Table]
        /// Which attributes are not told, and why.
        public let untold: String?

        public struct Table: Equatable, Sendable {
            public let caption: String
            public let name: String
            public let rows: [Row]
        }

        public struct Row: Equatable, Sendable {
            /// One value, or several that are told together.
            public let value: String
            public let people: String
        }

        init(_ sample: PublishedSample, in toolkit: Toolkit) {
            let words = toolkit.words
            lead = words.count("sample.lead", sample.people)
            tables = sample.attributes.map { attribute in
                let name = toolkit.asWritten(Sample.said(attribute.name))
                return Table(
                    caption: words["sample.caption", ["name": name, "n": String(sample.people)]],
                    name: Sentences.capitalised(name),
                    rows: attribute.counts.map { count in
                        let values = count.values.map {
                            $0.isEmpty
                                ? words["sample.unknown"]
                                : Sentences.capitalised(toolkit.told($0, of: attribute.name))
                        }
                        return Row(
                            value: values.joined(separator: words["list.semicolon"]),
                            people: String(count.people))
                    })
            }
            let names = sample.untold.map { toolkit.asWritten(Sample.said($0)) }
            untold = names.isEmpty ? nil : words["sample.untold", ["list": words.list(names)]]
        }

        private static func said(_ name: String) -> String {
            name.split(separator: "-").joined(separator: " ")
        }
    }
}

extension MethodsPage.Sample: PagePart {
    static let pageFields = Fields<MethodsPage.Sample>(
        .init("lead", \.lead), .init("tables", \.tables), .init("untold", \.untold))
}

extension MethodsPage.Sample.Table: PagePart {
    static let pageFields = Fields<MethodsPage.Sample.Table>(
        .init("caption", \.caption), .init("name", \.name), .init("rows", \.rows))
}

extension MethodsPage.Sample.Row: PagePart {
    static let pageFields = Fields<MethodsPage.Sample.Row>(.init("value", \.value), .init("people", \.people))
}
