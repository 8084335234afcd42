/// Something that is measured: does it so many times and says what one time took.
struct Probe {
    /// Seconds of processor time, or whatever the row counts in, of one time among `count`.
    let measure: (_ count: Int) async throws -> Double
    /// How long a sample should take, in the unit of ``measure``; absent where each sample is one time.
    let sample: Double?

    /// A piece of work in this process. Its result is looked at, so that it cannot be left out.
    static func work<Result>(_ body: @escaping () throws -> Result) -> Probe {
        Probe(
            measure: { count in
                let start = CPUTime.now
                for _ in 0..<count { consume(try body()) }
                return (CPUTime.now - start) / Double(count)
            },
            sample: 0.004
        )
    }

    /// A piece of work that may be suspended.
    static func asyncWork<Result>(_ body: @escaping () async throws -> Result) -> Probe {
        Probe(
            measure: { count in
                let start = CPUTime.now
                for _ in 0..<count { consume(try await body()) }
                return (CPUTime.now - start) / Double(count)
            },
            sample: 0.004
        )
    }

    /// How many times make a sample, after as many as it takes to warm up.
    func calibrated() async throws -> Int {
        guard let sample else { return 1 }
        _ = try await measure(3)
        let once = try await measure(3)
        return max(1, min(100_000, Int(sample / max(once, 1e-9))))
    }

    @inline(never)
    private static func consume<Result>(_ result: Result) {}
}
