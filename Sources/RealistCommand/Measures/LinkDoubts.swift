import Realist
import RealistStore

/// Forms under one code that one person can hardly have filled in, after an import.
enum LinkDoubts {
    /// Looks at all forms that the study has, and tells of the first ones.
    static func tell(_ store: Store, _ manners: Manners) throws {
        guard let study = try store.study(changes: false) else { return }
        for instrument in study.instruments {
            var links = LinkCheck(waves: study.about.waves)
            try store.responses(to: instrument.id) { links.take($0) }
            links.finish()
            tell(links.doubts, manners)
        }
    }

    static func tell(_ doubts: [LinkDoubt], _ manners: Manners) {
        for doubt in doubts.prefix(Manners.mostListed) { manners.remark("Look again: \(doubt.sentence)") }
        if doubts.count > Manners.mostListed {
            manners.remark("… and \(doubts.count - Manners.mostListed) more.")
        }
    }
}
