internal import HTTPTypes
internal import Logging
internal import Realist
internal import RealistPages
internal import RealistStore

/// Publishing: who has approved, a preview, what is withheld and why, and the release.
enum PublishRoutes {
    static let all: [Route] = [
        .get("/s/:study/publish", .right(.publish)) { visit in .page(try page(visit)) },
        .post("/s/:study/publish", .right(.publish)) { visit in try await preview(visit) },
        .get("/s/:study/publish/making/:making", .right(.publish)) { visit in try work(visit) },
        .getConfirmed("/s/:study/publish/release", .right(.publish)) { visit in
            guard let site = try visit.here().desk.preview else {
                return .seeOther(try visit.here().addresses.publish)
            }
            return .page(try releasePage(visit, site))
        },
        .postConfirmed("/s/:study/publish/release", .right(.publish)) { visit in try await release(visit) },
    ]

    static func page(_ visit: Visit, typed: PreviewTyped? = nil) throws -> PublishPage {
        let study = try visit.here()
        let library = try study.library()
        let held = study.desk.preview
        var told = PublishTold(sites: library.inOrder, language: library.about.language)
        told.languages = library.about.languages
        told.last = try study.store.lastRelease().map { .init(number: $0.number, on: $0.on) }
        told.preview = try held.map { try preview($0, study, visit) }
        told.typed =
            typed
            ?? PreviewTyped(
                language: held?.told.language.code ?? library.about.language.code,
                address: held?.told.baseURL ?? "")
        told.working = study.desk.working.map(\.id)
        told.zip = study.desk.released?.release.number
        return PublishPage(
            try visit.surroundings(notice: notice(visit, study)), told, at: study.addresses)
    }

    private static func preview(_ held: HeldSite, _ study: ServedStudy, _ visit: Visit) throws
        -> PublishTold.Preview
    {
        let isReleased = study.desk.released?.key == held.key
        // What was recorded last is then the release itself.
        let last = held.told.head.sequence + (isReleased && held.isNew ? 1 : 0)
        return PublishTold.Preview(
            key: held.key, madeAt: visit.words.moment(held.told.madeAt),
            by: visit.writer(Store.actor(held.told.by)), number: held.release.number,
            isNew: held.isNew && !isReleased,
            shown: held.told.figureCount - held.told.withheldFigures.count, all: held.told.figureCount,
            isStale: try study.store.head().sequence != last, waiting: held.told.waiting,
            own: held.told.own.count)
    }

    private static func notice(_ visit: Visit, _ study: ServedStudy) throws -> Notice? {
        let words = visit.words
        switch visit.asked.query["saved"] {
        case "preview":
            return Notice(
                .saved, words["app.publish.saved.preview"],
                links: study.desk.preview.map {
                    [
                        Link(
                            text: words["app.publish.preview.open"],
                            href: study.addresses.preview($0.key, "index.html"))
                    ]
                } ?? [])
        case "release":
            guard let site = study.desk.released else { return nil }
            return Notice(
                .saved,
                words[
                    "app.publish.saved.release",
                    [
                        "n": String(site.release.number), "day": words.date(site.release.on),
                    ]],
                links: [
                    Link(text: words["app.publish.release.zip"], href: study.addresses.publishedZip)
                ])
        case "different": return Notice(.warning, words["app.publish.saved.different"])
        case "busy": return Notice(.note, words["app.publish.saved.busy"])
        case "again": return Notice(.note, words["app.publish.saved.again"])
        default: return nil
        }
    }

    private static func preview(_ visit: Visit) async throws -> Answer {
        let languages = try visit.here().library().about.languages
        let form = PublishForm(visit.form, languages: languages, words: visit.words)
        guard let language = form.language, form.typed.problems.isEmpty else {
            return .notYet(try page(visit, typed: form.typed))
        }
        return try await begin(
            visit, PublishWork.Wish(language: language, baseURL: form.baseURL, release: nil))
    }

    private static func releasePage(_ visit: Visit, _ site: HeldSite, isWrong: Bool = false) throws
        -> FormPage
    {
        let study = try visit.here()
        let library = try study.library()
        var told = PublishTold(sites: library.inOrder, language: library.about.language)
        told.preview = try preview(site, study, visit)
        return FormPage.release(
            try visit.surroundings(), told, offersFolder: visit.app.place.folder(of: study.key) != nil,
            isWrong: isWrong, at: study.addresses)
    }

    private static func release(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        guard let site = study.desk.preview, visit.form["preview"] == site.key else {
            return .seeOther(study.addresses.publish + "?saved=again")
        }
        let hasFolder = visit.app.place.folder(of: study.key) != nil
        let place = visit.form["place"] ?? (hasFolder ? "" : "zip")
        guard place == "zip" || (place == "folder" && hasFolder) else {
            return .notYet(try releasePage(visit, site, isWrong: true))
        }
        return try await begin(
            visit,
            PublishWork.Wish(
                language: site.told.language, baseURL: site.told.baseURL,
                release: .init(
                    content: site.release.content, own: site.told.own, toFolder: place == "folder")))
    }
}

// The work itself, and how it stands.
extension PublishRoutes {
    /// Begins it, and waits a moment for what is made quickly.
    private static func begin(_ visit: Visit, _ wish: PublishWork.Wish) async throws -> Answer {
        let study = try visit.here()
        let account = try visit.member().id
        guard let work = study.desk.begin(by: account, at: visit.app.clock()) else {
            return .seeOther(study.addresses.publish + "?saved=busy")
        }
        let app = visit.app
        let job = PublishWork(
            study: study, store: try visit.acting(), wish: wish, account: account, place: app.place,
            clock: app.clock, uploads: app.uploads.path)
        Task.detached { await carryOut(job, work, app) }
        for _ in 0..<20 where study.desk.working == work {
            try await Task.sleep(for: .milliseconds(100))
        }
        return .seeOther(study.addresses.publishWork(work.id))
    }

    private static func carryOut(_ job: PublishWork, _ work: PublishingDesk.Work, _ app: WebApp) async {
        let desk = job.study.desk
        do {
            let outcome = try await Aside.run { try job.run() }
            let isReleased = if case .released = outcome.ending { true } else { false }
            desk.end(work, outcome.ending, preview: outcome.site, released: isReleased ? outcome.site : nil)
        } catch let problems as Problems where !problems.isEmpty {
            let problem = problems.list[0]
            app.log.error("publishing", metadata: ["fault": "\(problem.code)"])
            desk.end(work, .failed(problem))
        } catch let problem as any Explained {
            app.log.error("publishing", metadata: ["fault": "\(problem.code)"])
            desk.end(work, .failed(problem))
        } catch {
            let code = FaultCode.make()
            app.log.error("publishing", metadata: ["fault": "\(type(of: error))", "code": "\(code)"])
            desk.end(work, .broken(code: code))
        }
    }

    /// With its place, where that is one in a folder that evaluators know: no path of the server.
    private static func told(_ problem: any Explained) -> String {
        guard let place = problem.location, !place.file.hasPrefix("/") else { return problem.what }
        return "\(place): \(problem.what)"
    }

    private static func work(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let id = visit.asked.places["making"] ?? ""
        let around = try visit.surroundings()
        if study.desk.working?.id == id {
            var answer = Answer.page(MessagePage.making(around, id: id, at: study.addresses))
            answer.headers[HTTPField.Name(parsed: "Refresh")] = "2"
            return answer
        }
        let publish = study.addresses.publish
        switch study.desk.ending(of: id) {
        case .previewed: return .seeOther(publish + "?saved=preview")
        case .released: return .seeOther(publish + "?saved=release")
        case .different: return .seeOther(publish + "?saved=different")
        case .failed(let problem):
            return .page(
                MessagePage.notMade(around, [told(problem), problem.remedy], at: study.addresses),
                status: .unprocessableContent)
        case .broken(let code):
            return .page(MessagePage.fault(around, code: code), status: .internalServerError)
        case nil: return .seeOther(publish)
        }
    }
}

extension StudyLibrary {
    /// The sites in the study's order.
    var inOrder: [Site] {
        about.siteOrder.compactMap { id in sites.first { $0.id == id } }
            + sites.filter { !about.siteOrder.contains($0.id) }
    }
}
