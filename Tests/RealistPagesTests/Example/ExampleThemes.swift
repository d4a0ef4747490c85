@testable import Realist

extension Example {
    /// A concept of two themes; a theme without a dimension; a concept without a theme; a dimension without anything.
    static let codebook = Codebook(
        dimensions: [
            Dimension(
                id: .init(known: "safety"), title: "Whether it is <safe> to speak",
                meaning: "What has to be true before anybody says what is hard"),
            Dimension(id: .init(known: "bare"), title: "What nobody has looked into"),
        ],
        themes: [
            Theme(
                id: .init(known: "trust"), title: "Trust has a history", meaning: "It was there before",
                dimension: .init(known: "safety")),
            Theme(
                id: .init(known: "roles"), title: "Roles that are apart", dimension: .init(known: "safety")),
            Theme(id: .init(known: "adrift"), title: "Adrift"),
        ],
        codes: [
            Code(
                id: .init(known: "versions"),
                title: "I had two versions, one for her & one for the drive home",
                meaning: "Saying less than one thinks",
                themes: [.init(known: "trust"), .init(known: "roles")]),
            Code(
                id: .init(known: "edge"), title: "I knew where the edge was", themes: [.init(known: "roles")]),
            Code(id: .init(known: "floating"), title: "Not placed yet"),
        ])

    static func themes(of codebook: Codebook = codebook, isTold: Bool = true) -> PublishedThemes {
        PublishedThemes(
            structure: DataStructure(codebook), unnamed: isTold ? 2 : 0,
            passages: [
                .init(known: "versions"): .init(
                    text: "She was <kind> & I had two versions.", kind: .interview)
            ],
            people: isTold
                ? .init(
                    heard: 17, byTheme: [.init(known: "trust"): 9, .init(known: "roles"): 1]) : nil)
    }

    /// As many concepts as are no longer drawn.
    static var manyCodes: Codebook {
        var many = codebook
        many.codes += (0..<140).compactMap { number in
            Code.ID("more-\(number)").map {
                Code(id: $0, title: Wording("More \(number)"), themes: [.init(known: "trust")])
            }
        }
        return many
    }
}
