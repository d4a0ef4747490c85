internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A round of double coding that is about to begin.
struct NewRoundDesk {
    let visit: Visit
    private let working: WorkingCodebook
    private let offer: RoundOffer

    init(_ visit: Visit) throws {
        self.visit = visit
        working = try visit.codebook()
        let study = try visit.here()
        let language = working.language
        let sources = try study.store.sources(most: 10_000).lines.filter { $0.passages > 0 }
        var people = try visit.app.accounts.accounts().filter { entry in
            let membership = entry.memberships.first { $0.study == study.key }
            return entry.account.isDisabled == false
                && Member(account: entry.account, membership: membership).may(.judge)
        }.map { (coder: $0.account.id.text, name: $0.account.name, isHere: true) }
        let here = Set(people.map(\.coder))
        people += try study.store.coders().filter { !here.contains($0) }.map { coder in
            (coder: coder, name: try visit.coder(coder), isHere: false)
        }
        offer = RoundOffer(
            sources: sources.map { ($0.id, $0.title.text(in: language), $0.passages) }, people: people)
    }

    private func page(
        _ answers: Answers, _ faults: [String: AnswerFault] = [:], name: String
    ) throws -> FormPage {
        FormPage.beginRound(
            try visit.surroundings(), offer, answers, faults: faults, token: visit.sessionFormToken,
            name: name, in: working)
    }

    func show() throws -> Answer { .page(try page(Answers(), name: NewName.of("round"))) }

    func begin() async throws -> Answer {
        let answers = Answers(visit.form, ["title", "source", "number", "code", "person", "before"])
        let sent = visit.form["id"] ?? ""
        guard let id = CodingRound.ID(sent.isEmpty ? NewName.of("round") : sent) else {
            throw Turned.notFound
        }
        let sources = offer.sources.map(\.id).filter(
            Set(answers.all("source").compactMap { Source.ID($0) }).contains)
        let codes = working.codebook.codes.map(\.id).filter(
            Set(answers.all("code").compactMap { Code.ID($0) }).contains)
        let people = offer.people.map(\.coder).filter(Set(answers.all("person")).contains)
        let title = answers["title"].trimmed
        let number = answers["number"].trimmed
        var faults: [String: AnswerFault] = [:]
        if title.isEmpty { faults["title"] = .round(.title) }
        if title.count > 200 { faults["title"] = .tooLong(most: 200) }
        if sources.isEmpty { faults["source"] = .round(.sources) }
        if codes.isEmpty { faults["code"] = .round(.codes) }
        if people.count < 2 { faults["person"] = .round(.people) }
        let most = number.isEmpty ? nil : Int(number).flatMap { $0 > 0 ? $0 : nil }
        if !number.isEmpty, most == nil { faults["number"] = .round(.number) }
        guard faults.isEmpty else { return .notYet(try page(answers, faults, name: id.text)) }
        let all = try visit.here().store.passages(of: Set(sources))
        let round = CodingRound(
            id: id, title: title, passages: CodingRound.evenly(all, most: most), codes: codes,
            coders: people, begun: visit.writtenOn)
        let taking = answers["before"] == "take"
        let own = working.addresses.round(id)
        do {
            _ = try await visit.acting().commit { try $0.begin(round, taking: taking) }
        } catch is EditConflict<CodingRound> {
            // A form that is sent twice begins one.
            return .seeOther(own)
        }
        return .seeOther(own + "?saved=begun")
    }
}
