import Foundation
import Realist
import RealistStore

/// The accounts beside the study or in the folder that somebody named.
struct AccountPlace {
    let path: String
    let place: StudyPlace
    let actor: AccountActor = .command(Writer.person("account").name)
    let now = Moment.now()

    init(_ path: String) throws {
        self.path = path
        place = try StudyPlace(path)
    }

    func accounts(making: Bool = false) throws -> Accounts {
        try Accounts(in: place.folder, making: making)
    }

    /// The account with this address.
    func find(_ email: String, in accounts: Accounts) throws -> AccountEntry {
        guard let entry = try accounts.account(email: email) else {
            throw AccountProblem.nobody("with the address “\(email)”")
        }
        return entry
    }

    /// The study that is meant: the one that was named, or the only one of the folder.
    func study() throws -> StudyKey {
        let studies = try place.studies()
        guard let study = studies.first else { throw AccountPlaceProblem.noStudy(path: path) }
        guard studies.count == 1 else {
            throw AccountPlaceProblem.severalStudies(path: path, names: studies.map(\.fileName))
        }
        return study
    }

    /// What whoever knows these studies would try for a password.
    func guessableWords(in memberships: [Membership]) throws -> [String] {
        let present = Set(try place.studies())
        return memberships.map(\.study).filter(present.contains).flatMap { key -> [String] in
            // Whoever lost their password gets a new one also when a study cannot be opened.
            guard let store = try? Store.open(at: place.path(of: key), for: .reading),
                let library = try? store.library()
            else { return [] }
            return library.guessableWords
        }
    }

    /// What somebody is to be in the study, their sites held against those that it has.
    func membership(_ role: String, sites typed: [String]) throws -> Membership {
        let key = try study()
        guard let library = try Store.open(at: place.path(of: key), for: .reading).library() else {
            throw EmptyStudy(path: path)
        }
        let known = Set(library.sites.map(\.id))
        let sites = try typed.map { text in
            guard let site = Site.ID(text), known.contains(site) else {
                throw AccountPlaceProblem.noSuchSite(
                    path: path, site: text, known: library.sites.map(\.id.text))
            }
            return site
        }
        guard let role = Membership.Role(rawValue: role) else {
            throw AccountPlaceProblem.noSuchRole(path: path, role: role)
        }
        return try Membership(study: key, role: role, sites: Set(sites))
    }
}

/// Why an account cannot be given this part in a study.
enum AccountPlaceProblem: Explained {
    case noStudy(path: String)
    case severalStudies(path: String, names: [String])
    case noSuchSite(path: String, site: String, known: [String])
    case noSuchRole(path: String, role: String)
    case noPassword

    var code: String {
        switch self {
        case .noStudy: "account.no-study"
        case .severalStudies: "account.several-studies"
        case .noSuchSite: "account.no-such-site"
        case .noSuchRole: "account.no-such-role"
        case .noPassword: "account.no-password"
        }
    }

    var location: Location? {
        switch self {
        case .noStudy(let path), .severalStudies(let path, _), .noSuchSite(let path, _, _),
            .noSuchRole(let path, _):
            Location(file: path)
        case .noPassword: Location(file: "standard input")
        }
    }

    var what: String {
        switch self {
        case .noStudy: "There is no study in this folder."
        case .severalStudies(_, let names): "There are several studies: \(names.joined(separator: ", "))."
        case .noSuchSite(_, let site, _): "The study has no site “\(site)”."
        case .noSuchRole(_, let role): "There is no role “\(role)”."
        case .noPassword: "There is no password."
        }
    }

    var remedy: String {
        switch self {
        case .noStudy: "Make one with `realist new`, or name another folder."
        case .severalStudies: "Name the file of one."
        case .noSuchSite(_, _, let known):
            known.isEmpty ? "It has no sites yet." : "Its sites are \(known.joined(separator: ", "))."
        case .noSuchRole:
            "Roles are \(Membership.Role.allCases.map(\.rawValue).joined(separator: ", "))."
        case .noPassword: "Write it as one line."
        }
    }
}
