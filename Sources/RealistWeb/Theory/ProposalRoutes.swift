internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Proposed explanations: the list, one of them, taking it in or declining it.
enum ProposalRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/proposals", .right(.writeTheory)) { visit in
            let words = visit.words
            let notice =
                visit.savedNotice(words["app.theory.proposal.saved.declined"], code: "declined")
                ?? visit.savedNotice(words["app.theory.proposal.saved.reopened"], code: "reopened")
                ?? visit.savedNotice(words["app.theory.proposal.saved.deleted"], code: "deleted")
            return .page(
                TablePage.proposals(
                    try visit.surroundings(notice: notice), try visit.here().store.theoryProposals(),
                    in: try visit.theory(), start: visit.number("start")))
        },
        .get("/s/:study/theory/proposals/:proposal", .right(.writeTheory)) { visit in
            try ProposalDesk(visit).show()
        },
        .post("/s/:study/theory/proposals/:proposal/take", .right(.writeTheory)) { visit in
            try ProposalDesk(visit).take()
        },
        .get("/s/:study/theory/proposals/:proposal/decline", .right(.writeTheory)) { visit in
            try ProposalDesk(visit).askWhy()
        },
        .post("/s/:study/theory/proposals/:proposal/decline", .right(.writeTheory)) { visit in
            try await ProposalDesk(visit).decline()
        },
        .post("/s/:study/theory/proposals/:proposal/reopen", .right(.writeTheory)) { visit in
            try await ProposalDesk(visit).reopen()
        },
    ]
}
