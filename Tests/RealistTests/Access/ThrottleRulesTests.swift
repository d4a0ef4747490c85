import Testing

@testable import Realist

@Suite("Tries with a password") struct ThrottleRulesTests {
    let rules = ThrottleRules.present

    func wait(_ lane: ThrottleRules.Lane, _ failures: Int, first: Int = 0, last: Int = 0) -> Duration {
        rules.wait(
            in: lane,
            after: .init(failures: failures, sinceFirst: .seconds(first), sinceLast: .seconds(last)))
    }

    @Test(
        "wait longer with each failure after the fifth, and never longer than a quarter of an hour",
        arguments: zip(
            [0, 4, 5, 6, 7, 8, 9, 10, 11, 1000, Int.max], [0, 0, 5, 15, 45, 135, 405, 900, 900, 900, 900]))
    func growing(failures: Int, seconds: Int) {
        for lane in [ThrottleRules.Lane.pair, .device] {
            #expect(wait(lane, failures) == .seconds(seconds))
        }
    }

    @Test("wait only for what is left of it, and not at all after a day")
    func passing() {
        #expect(wait(.pair, 7, last: 40) == .seconds(5))
        #expect(wait(.pair, 7, last: 45) == .zero)
        #expect(wait(.pair, 50, last: 86_400) == .zero)
        // A clock that was put back.
        #expect(wait(.pair, 7, last: -4000) == .seconds(45))
    }

    @Test("of one address are twenty in five minutes, of strangers at one account a hundred in a day")
    func bounds() {
        #expect(wait(.address, 19) == .zero)
        #expect(wait(.address, 20, first: 60, last: 1) == .seconds(240))
        #expect(wait(.address, 20, first: 300, last: 1) == .zero)
        #expect(wait(.strangers, 99) == .zero)
        #expect(wait(.strangers, 100, first: 3600) == .seconds(82_800))
        #expect(rules.isOver(.address, .init(failures: 20, sinceFirst: .seconds(300), sinceLast: .zero)))
        #expect(!rules.isOver(.strangers, .init(failures: 20, sinceFirst: .seconds(300), sinceLast: .zero)))
    }

    @Test(
        "are told how long, rounded up",
        arguments: [
            (Duration.milliseconds(1), "1 second"), (.seconds(1), "1 second"),
            (.milliseconds(1001), "2 seconds"),
            (.seconds(60), "60 seconds"), (.seconds(61), "2 minutes"), (.seconds(900), "15 minutes"),
            (.seconds(82_800), "23 hours"),
        ])
    func words(wait: Duration, words: String) {
        #expect(SignInProblem.inWords(wait) == words)
    }
}

@Suite("A session") struct SessionRulesTests {
    @Test(
        "lasts thirty minutes without a request and ten hours in all; whose it was is known for a day",
        arguments: [
            (0, 0, SessionRules.Standing.present), (36_000, 1800, .present), (36_001, 0, .timedOut),
            (2000, 1801, .timedOut), (90_000, 86_400, .timedOut), (90_000, 86_401, .forgotten),
            (-5000, -5000, .present),
        ])
    func standing(age: Int, idle: Int, standing: SessionRules.Standing) {
        #expect(SessionRules.present.standing(age: .seconds(age), idle: .seconds(idle)) == standing)
    }
}
