import Testing

@testable import Statistics

@Suite("Standardised differences") struct EffectTests {
    let before: [Double] = [21, 30, 25, 34, 28, 26, 39]
    let after: [Double] = [25, 33, 24, 39, 33, 30, 38]

    @Test("do not change when five is added to every score, or all are doubled")
    func identities() throws {
        let plain = try #require(PairedEffects(PairedSample(before: before, after: after)))
        for (shift, factor) in [(5.0, 1.0), (0, 2), (-3, 0.25)] {
            let other = try #require(
                PairedEffects(
                    PairedSample(
                        before: before.map { $0 * factor + shift }, after: after.map { $0 * factor + shift }))
            )
            for (one, two) in [(plain.dz, other.dz), (plain.dav, other.dav)] {
                #expect(near(one.value, two.value) && near(one.interval?.lower, two.interval?.lower))
            }
            #expect(near(plain.drm, other.drm) && near(plain.glassDeltaBefore, other.glassDeltaBefore))
        }
        let turned = try #require(PairedEffects(PairedSample(before: after, after: before)))
        #expect(near(turned.dav.value, -plain.dav.value))
        #expect(near(turned.dav.interval?.lower, plain.dav.interval.map { -$0.upper }))
    }

    @Test("have limits under which what was seen has the probability of one tail")
    func limits() throws {
        for (t, degrees) in [
            (0, 5), (1e-9, 3), (2.06, 7), (-10.7, 2), (0.3, 1), (95, 99_999), (300, 2e6), (5000, 12),
            (2e5, 1),
            (-7e7, 4), (40, 1e9), (1.5, 0.5),
        ] as [(Double, Double)] {
            for level in [0.9, 0.95, 0.999] {
                let limits = try #require(
                    NoncentralT.interval(of: t, degreesOfFreedom: degrees, level: level))
                let tail = (1 - level) / 2
                let low = try #require(
                    NoncentralT(degreesOfFreedom: degrees, noncentrality: limits.lower))
                let high = try #require(
                    NoncentralT(degreesOfFreedom: degrees, noncentrality: limits.upper))
                #expect(near(low.sf(t), tail, relative: 1e-9, absolute: 0), "\(t) \(degrees) \(level)")
                #expect(near(high.cdf(t), tail, relative: 1e-9, absolute: 0), "\(t) \(degrees) \(level)")
            }
        }
        #expect(NoncentralT.interval(of: .infinity, degreesOfFreedom: 3) == nil)
        #expect(NoncentralT.interval(of: 1, degreesOfFreedom: 0) == nil)
    }

    @Test("are not defined where all change alike, and without J for two pairs")
    func undefined() throws {
        #expect(PairedEffects(PairedSample(before: [], after: [])) == nil)
        #expect(PairedEffects(PairedSample(before: [1], after: [2])) == nil)
        #expect(PairedEffects(PairedSample(before: [1, 2, 5], after: [2, 3, 6])) == nil)
        let two = try #require(PairedEffects(PairedSample(before: [1, 4], after: [2, 7])))
        #expect(two.hedgesJ == nil && two.gz == nil && two.gav == nil && two.grm == nil)
        #expect(two.dz.interval != nil)
        let flat = try #require(PairedEffects(PairedSample(before: [3, 3, 3], after: [2, 4, 7])))
        #expect(flat.glassDeltaBefore == nil && flat.drm == nil && flat.dav.value > 0)
        #expect(IndependentEffects(Moments([1]), Moments([2])) == nil)
        #expect(IndependentEffects(Moments([]), Moments([2, 3])) == nil)
        let three = try #require(IndependentEffects(Moments([1]), Moments([2, 4])))
        #expect(three.g == nil && three.dAverageVariance == nil && three.glassDeltaB != nil)
        #expect(HedgesCorrection.exact(degreesOfFreedom: 1) == nil)
        #expect(HedgesCorrection.approximate(degreesOfFreedom: .nan) == nil)
    }
}
