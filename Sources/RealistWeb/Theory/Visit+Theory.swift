internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The theory as whoever asks may see it: an evaluator with what is said of it at all sites, a lead with what is
    /// said at the own ones.
    func theory(_ work: TheoryWork? = nil) throws -> WorkingTheory {
        let study = try here()
        if let work { return theory(work, try study.library(), try member(), study.addresses) }
        return try theoryAndWork().theory
    }

    /// The theory as whoever asks may see it, and all that it was made of, of one state.
    func theoryAndWork() throws -> (theory: WorkingTheory, work: TheoryWork) {
        let (study, member) = (try here(), try member())
        return try study.theory(for: .init(role: member.role, sites: member.sites)) { library, work in
            theory(work, library, member, study.addresses)
        }
    }

    private func theory(
        _ work: TheoryWork, _ library: StudyLibrary, _ member: Member, _ addresses: StudyAddresses
    ) -> WorkingTheory {
        let order = library.about.siteOrder
        let sites = library.sites.filter { member.may(.readSite, at: $0.id) }
        let ordered =
            order.compactMap { id in sites.first { $0.id == id } } + sites.filter { !order.contains($0.id) }
        return WorkingTheory(
            work.theory, about: library.about, sites: ordered, recommendations: library.recommendations,
            meetings: work.meetings.filter { meeting in
                meeting.site.map { member.may(.readSite, at: $0) } ?? true
            },
            judgements: work.judgements, overallJudgements: work.overallJudgements, words: words,
            addresses: addresses, isEvaluator: member.may(.readEvidence),
            isWriter: member.may(.writeTheory))
    }

    /// The explanation that the path names.
    func explanation(in theory: ProgrammeTheory) throws(Turned) -> Configuration {
        let id = try id("explanation", of: Configuration.self)
        guard let configuration = theory.configurations.first(where: { $0.id == id }) else { throw .notFound }
        return configuration
    }

    /// One that is put aside is read where it can be brought back.
    func leadAside(_ theory: WorkingTheory) throws -> Answer? {
        let id = try id("explanation", of: Configuration.self)
        guard try member().may(.writeTheory), theory.archived.contains(where: { $0.id == id }) else {
            return nil
        }
        return .seeOther(try here().addresses.bringBack(id))
    }

    /// A number of the address; 0 for what is none.
    func number(_ name: String) -> Int {
        guard let text = asked.query[name], text.utf8.count <= 6, let number = Int(text) else { return 0 }
        return max(0, number)
    }

    /// Said once after a save, by a code of the address.
    func savedNotice(_ text: String, code: String = "yes") -> Notice? {
        asked.query["saved"] == code ? Notice(.saved, text) : nil
    }

    /// Passages as pages want them.
    func passages(readAgainst id: Configuration.ID) throws -> [PassageOfSource] {
        try told(here().store.passages(readAgainst: id))
    }

    /// The day of a judgement or a reading that is being written.
    var writtenOn: Day { app.clock().day ?? Day(2000, 1, 1) }

    /// Who wrote something, from the audit's `account:ID`: by name where it is one of the app's accounts.
    func writer(_ actor: String) -> String {
        let mark = "account:"
        guard actor.hasPrefix(mark), let id = Account.ID(String(actor.dropFirst(mark.count))),
            let entry = try? app.accounts.account(id)
        else { return words["app.evidence.conflict.somebody"] }
        return entry.account.name
    }

    /// When it was written, in words; `time` is as the audit has it.
    func writtenAt(_ time: String) -> String {
        guard let day = Day(time.prefix(10)) else { return time }
        let clock = String(time.dropFirst(11).prefix(5))
        return words["app.visit.moment", ["day": words.date(day), "time": clock]]
    }
}
