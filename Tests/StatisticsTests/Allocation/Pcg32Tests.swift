import Testing

@testable import Statistics

/// Against what the demonstration of the PCG library prints with its fixed seeds (pcg-c 0.94, `pcg32-demo`, first round).
@Suite("Numbers by chance from a seed") struct Pcg32Tests {
    @Test("are those of the library, raw, as coins, as dice and as a shuffled pack")
    func published() {
        var chance = Pcg32(seed: 42, stream: 54)
        let numbers = (0..<6).map { _ in chance.next() }
        #expect(
            numbers == [0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293, 0xbfa4_784b, 0xcbed_606e])
        let coins = String((0..<65).map { _ in chance.below(2) == 1 ? Character("H") : "T" })
        #expect(coins == "HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT")
        let rolls = (0..<33).map { _ in "\(chance.below(6) + 1)" }.joined(separator: " ")
        #expect(rolls == "3 4 1 1 2 2 3 2 4 3 2 4 3 3 5 2 3 1 3 1 5 1 4 1 5 6 4 6 6 2 6 3 3")
        var cards = Array(0..<52)
        chance.shuffle(&cards)
        let (values, suits) = (Array("A23456789TJQK"), Array("hcds"))
        let pack = cards.map { "\(values[$0 / 4])\(suits[$0 % 4])" }.joined(separator: " ")
        #expect(
            pack == """
                Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs 2s 7h Kh 2d 6c Ah 4d Qh 9h 6s 5s 2c 9c \
                Ts 8d 9s 3c 8c Js 5d 2h 6h 7d 8s 9d 5h 8h Qc 7c Tc
                """)
    }

    @Test("stay below any bound, and every number up to it comes")
    func bounds() {
        var chance = Pcg32(seed: 1, stream: 1)
        for bound in [1, 2, 3, 7, 1000, Int(UInt32.max)] {
            let numbers = (0..<200).map { _ in chance.below(bound) }
            #expect(numbers.allSatisfy { (0..<bound).contains($0) })
            if bound < 8 { #expect(Set(numbers).count == bound) }
        }
    }

    @Test("are others from another seed and in another stream, and the same again")
    func streams() {
        func first(_ seed: UInt64, _ stream: UInt64) -> [UInt32] {
            var chance = Pcg32(seed: seed, stream: stream)
            return (0..<4).map { _ in chance.next() }
        }
        #expect(first(1, 1) == first(1, 1))
        #expect(Set([first(1, 1), first(2, 1), first(1, 2), first(.max, .max)]).count == 4)
    }
}
