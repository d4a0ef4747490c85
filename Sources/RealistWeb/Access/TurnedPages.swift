internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Realist
internal import RealistPages
internal import RealistStore

/// The page for a request that got no answer of its route: what is wrong, and the next thing to do.
struct TurnedPages {
    let visit: Visit

    func answer(_ error: any Error) -> Answer {
        do {
            let around = try visit.surroundings()
            switch error {
            case let turned as Turned: return try answer(turned, around)
            case StudyFileProblem.busy, StudyFileProblem.manyWaiting, StudyFileProblem.closing:
                return .page(MessagePage.busy(around), status: .serviceUnavailable)
            case StudyFileProblem.diskFull:
                return storing(
                    error, .init(code: 507, reasonPhrase: "Insufficient Storage"),
                    MessagePage.diskFull(around))
            case StudyFileProblem.damaged, StudyFileProblem.notWritable:
                return storing(error, .internalServerError, MessagePage.notWritten(around))
            case let problem as Realist.SignInProblem: return answer(problem, around)
            case let problem as HTTPError where problem.status == .notFound:
                return .page(MessagePage.notFound(around), status: .notFound)
            default: return fault(error, around)
            }
        } catch {
            visit.app.log.error("no page for a fault", metadata: ["fault": "\(type(of: error))"])
            return .text(visit.words["app.access.fault.text"] + "\n", status: .internalServerError)
        }
    }

    /// Nothing can be written: for whoever looks after the server it stands in the log as a fault.
    private func storing(_ error: any Error, _ status: HTTPResponse.Status, _ page: MessagePage) -> Answer {
        let code = (error as? any Explained)?.code ?? "\(type(of: error))"
        visit.app.log.error("fault", metadata: ["fault": "\(code)"])
        return .page(page, status: status)
    }

    private func answer(_ turned: Turned, _ around: Surroundings) throws -> Answer {
        switch turned {
        case .notFound: return .page(MessagePage.notFound(around), status: .notFound)
        case .notAnAddress: return .page(MessagePage.notFound(around), status: .badRequest)
        case .notAllowed: return .page(MessagePage.notAllowed(around), status: .forbidden)
        case .signIn(let back):
            let query = back.map { "?\(FormNames.next)=" + AppAddress.encoded($0) } ?? ""
            return .seeOther(AppAddress.signIn + query)
        case .foreignForm: return .page(MessagePage.notAForm(around), status: .forbidden)
        case .notAForm: return .page(MessagePage.notAForm(around), status: .badRequest)
        case .tooLarge(let most):
            var answer = Answer.page(MessagePage.tooLarge(around, mostBytes: most), status: .contentTooLarge)
            // The rest of what was sent is not read.
            answer.headers[.connection] = "close"
            return answer
        case .busy: return .page(MessagePage.busy(around), status: .serviceUnavailable)
        }
    }

    private func answer(_ problem: Realist.SignInProblem, _ around: Surroundings) -> Answer {
        switch problem {
        case .tooMany(let wait):
            let (whole, part) = wait.components
            let seconds = Int(clamping: whole) + (part > 0 ? 1 : 0)
            return .page(MessagePage.tooManyTries(around, seconds: seconds), status: .tooManyRequests)
        case .busy, .notRight: return .page(MessagePage.busy(around), status: .serviceUnavailable)
        }
    }

    /// What a person cannot mend has a code to quote; what it was about stands in the log.
    private func fault(_ error: any Error, _ around: Surroundings) -> Answer {
        let code = FaultCode.make()
        let facts: Logger.Metadata = [
            "fault": "\((error as? any Explained)?.code ?? "\(type(of: error))")", "code": "\(code)",
        ]
        visit.app.log.error("fault", metadata: facts)
        return .page(MessagePage.fault(around, code: code), status: .internalServerError)
    }
}

/// Something to quote: says nothing of the person, and is found in the log.
enum FaultCode {
    static func make() -> String {
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String((0..<8).map { _ in signs.randomElement() ?? "x" })
    }
}
