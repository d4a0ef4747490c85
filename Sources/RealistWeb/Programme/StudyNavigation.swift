internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages at the head of every other, by what somebody may do.
struct StudyNavigation {
    let visit: Visit
    let study: ServedStudy

    var entries: [Surroundings.Entry] {
        guard let member = visit.signedIn else { return [] }
        var entries: [Surroundings.Entry] = []
        func add(_ key: String, _ href: String) {
            entries.append(Surroundings.Entry(visit.words[key], href: href, place(of: href)))
        }
        if member.may(.readEvidence) { add("app.evaluate.overview.heading", study.addresses.overview) }
        if member.sites.count == 1, let site = member.sites.first {
            add("app.programme.nav.my-site", study.addresses.site(site))
            add("app.profile.link", study.addresses.profile(site))
            add("app.results.link", study.addresses.results(site))
            add("app.approval.link", study.addresses.approval(site))
        } else {
            add("app.programme.nav.sites", study.addresses.sites)
        }
        add("app.advice.heading", study.addresses.recommendations)
        if member.may(.readSite) {
            add("app.evaluate.board.nav", study.addresses.board)
            add("app.evaluate.log.nav", study.addresses.log)
        }
        add("app.theory.nav", study.addresses.theory)
        if member.may(.readEvidence) {
            add("app.evidence.nav", study.addresses.matrix)
            add("app.sources.heading", study.addresses.sources)
            // A study that searched for nothing has no entry for it; its page is reached from the sources.
            if (try? study.store.hasLiterature()) == true {
                add("app.literature.heading", study.addresses.literature)
            }
            add("app.codes.nav", study.addresses.codes)
        }
        if member.may(.readResponses) { add("app.taking.nav", study.addresses.responses) }
        if member.may(.analyse) { add("app.analyses.nav", study.addresses.analyses) }
        // Only where there is something to follow.
        let isTeam = IndicatorDesk.reader(member) == .team
        if (try? study.store.hasIndicators(forTeam: isTeam)) == true {
            add("app.indicators.heading", study.addresses.indicators)
        }
        if member.may(.publish) { add("app.publish.nav", study.addresses.publish) }
        if member.may(.administer) { add("app.administer.heading", study.addresses.administer) }
        markWaves(&entries)
        markCodes(&entries)
        markPassages(&entries)
        markRounds(&entries)
        markMemos(&entries)
        markLiterature(&entries)
        markTables(&entries)
        // A site's results are below the site, and have an entry of their own.
        let nearest = entries.filter { $0.place != .elsewhere }.map(\.href.utf8.count).max()
        for index in entries.indices where entries[index].href.utf8.count != nearest {
            entries[index].place = .elsewhere
        }
        return entries
    }

    /// Measuring points have no entry of their own: they are reached from the answers, or from the administrator's page.
    private func markWaves(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard path == at.waves || path == at.newWave || path.hasPrefix(at.waves + "/") else { return }
        let above = [at.responses, at.administer]
        guard let index = entries.firstIndex(where: { above.contains($0.href) }) else { return }
        entries[index].place = .above
    }

    /// What the codes say is reached from the evidence.
    private func markCodes(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard path == at.structure || path.hasPrefix(at.structure + "/"),
            !entries.contains(where: { $0.place != .elsewhere }),
            let index = entries.firstIndex(where: { $0.href == at.matrix })
        else { return }
        entries[index].place = .above
    }

    /// Passages are reached from the sources.
    private func markPassages(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard path == at.passages || path.hasPrefix(at.passages + "/"),
            let index = entries.firstIndex(where: { $0.href == at.sources })
        else { return }
        entries[index].place = .above
    }

    /// Double coding is reached from the codes.
    private func markRounds(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard path == at.rounds || path == at.newRound || path.hasPrefix(at.rounds + "/"),
            let index = entries.firstIndex(where: { $0.href == at.codes })
        else { return }
        entries[index].place = .above
    }

    /// Memos are reached from the theory.
    private func markMemos(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard path == at.memos || path == at.writeMemo || path.hasPrefix(at.memos + "/"),
            let index = entries.firstIndex(where: { $0.href == at.theory })
        else { return }
        entries[index].place = .above
    }

    /// Literature has an entry of its own where there is any; else it is reached from the sources.
    private func markLiterature(_ entries: inout [Surroundings.Entry]) {
        let (path, at) = (visit.asked.path, study.addresses)
        guard
            path == at.literature || path == at.newLiterature || path == at.literatureFlow
                || path.hasPrefix(at.literature + "/"),
            let index = entries.firstIndex(where: { $0.href == at.literature })
                ?? entries.firstIndex(where: { $0.href == at.sources }),
            entries[index].place == .elsewhere
        else { return }
        entries[index].place = .above
    }

    /// Tables for a report are reached from the theory.
    private func markTables(_ entries: inout [Surroundings.Entry]) {
        guard visit.asked.path == study.addresses.reportTables,
            let index = entries.firstIndex(where: { $0.href == study.addresses.theory })
        else { return }
        entries[index].place = .above
    }

    /// Where one's work begins.
    var first: String { entries.first?.href ?? AppAddress.studies }

    private func place(of href: String) -> Surroundings.Entry.Place {
        if visit.asked.path == href { return .here }
        return visit.asked.path.hasPrefix(href + "/") ? .above : .elsewhere
    }
}
