import Testing

@testable import Statistics

@Suite("Tests of means") struct TTestTests {
    let a = Moments([12, 15, 11, 19, 14, 14.5])
    let b = Moments([10, 17, 9, 8])

    /// Student (1908, *Biometrika* 6:1–25): hours of sleep gained with two drugs; t = 4.0621, 9 degrees of freedom,
    /// p = 0.002833 as printed by R's manual page of `sleep`.
    @Test("give what Student found")
    func sleep() throws {
        let sample = PairedSample(
            before: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
            after: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
        let test = try #require(TTest.paired(sample.differenceMoments))
        #expect(near(test.t, 4.0621, relative: 0, absolute: 5e-5) && test.degreesOfFreedom == 9)
        #expect(near(test.pTwoSided, 0.002833, relative: 0, absolute: 5e-7))
    }

    @Test("two groups by variance analysis are Student's and Welch's tests")
    func twoGroups() throws {
        let student = try #require(TTest.student(a, b))
        let analysis = try #require(AnalysisOfVariance([a, b]))
        #expect(near(analysis.f, student.t * student.t) && near(analysis.p, student.pTwoSided))
        let welch = try #require(TTest.welch(a, b))
        let welchAnalysis = try #require(WelchAnalysis([a, b]))
        #expect(near(welchAnalysis.f, welch.t * welch.t) && near(welchAnalysis.p, welch.pTwoSided))
        #expect(near(welchAnalysis.df2, welch.degreesOfFreedom))
    }

    @Test("do not mind the unit of measurement")
    func units() throws {
        let numbers: [[Double]] = [[12, 15, 11, 19, 14], [10, 17, 9, 8], [20, 21, 18, 26]]
        let plain = numbers.map { Moments($0) }
        for factor in [1e-160, 0.1, 1e140] {
            let scaled = numbers.map { Moments($0.map { $0 * factor }) }
            // Squares beyond the range of numbers give no answer rather than a wrong one.
            guard scaled.allSatisfy({ $0.squaredDeviations > 1e-290 }) else { continue }
            #expect(near(TTest.welch(scaled[0], scaled[1])?.t, TTest.welch(plain[0], plain[1])?.t))
            #expect(near(AnalysisOfVariance(scaled)?.f, AnalysisOfVariance(plain)?.f))
            #expect(near(WelchAnalysis(scaled)?.f, WelchAnalysis(plain)?.f))
            #expect(near(Bartlett(scaled)?.chiSquare, Bartlett(plain)?.chiSquare))
            #expect(near(VarianceRatio(scaled[0], scaled[1])?.p, VarianceRatio(plain[0], plain[1])?.p))
        }
    }

    @Test("are not defined for too few numbers, or where nothing varies")
    func undefined() {
        let (none, one, same) = (Moments([]), Moments([4]), Moments([4, 4, 4]))
        #expect(TTest.paired(none) == nil && TTest.paired(one) == nil && TTest.paired(same) == nil)
        #expect(TTest.student(none, a) == nil && TTest.student(one, one) == nil)
        #expect(TTest.student(same, same) == nil && TTest.student(one, a) != nil)
        #expect(TTest.welch(one, a) == nil && TTest.welch(same, same) == nil && TTest.welch(same, a) != nil)
        #expect(VarianceRatio(same, a) == nil && VarianceRatio(a, one) == nil)
        #expect(AnalysisOfVariance([a]) == nil && AnalysisOfVariance([a, none]) == nil)
        #expect(AnalysisOfVariance([same, same]) == nil && AnalysisOfVariance([one, one]) == nil)
        #expect(WelchAnalysis([a]) == nil && WelchAnalysis([a, same]) == nil)
        let vast = Moments([1e300, -1e300, 3e299])
        #expect(vast.standardDeviation == nil && TTest.paired(vast) == nil && TTest.student(vast, a) == nil)
        #expect(AnalysisOfVariance([vast, a]) == nil && WelchAnalysis([vast, a]) == nil)
        #expect(Bartlett([vast, a]) == nil && VarianceRatio(vast, a) == nil)
        #expect(Bartlett([a]) == nil && Bartlett([a, one]) == nil && Bartlett([a, same]) == nil)
    }
}
