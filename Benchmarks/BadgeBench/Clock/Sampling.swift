/// What was measured of a row: medians over the rounds.
struct Measured {
    /// Of the work itself.
    let work: Double
    /// Of the bare operation beside it, where there is one.
    let floor: Double?
    /// The quotient of the two, taken in each round.
    let ratio: Double?
}

/// Measures work and bare operation alternately, so that whatever else the machine does meets both.
enum Sampling {
    static func measure(_ work: Probe, beside floor: Probe?, rounds: Int) async throws -> Measured {
        let count = try await work.calibrated()
        let floorCount = try await floor?.calibrated() ?? 0
        var times: [Double] = []
        var floors: [Double] = []
        var ratios: [Double] = []
        for _ in 0..<rounds {
            let time = try await work.measure(count)
            times.append(time)
            guard let floor else { continue }
            let bare = try await floor.measure(floorCount)
            floors.append(bare)
            ratios.append(time / bare)
        }
        return Measured(
            work: median(times) ?? 0,
            floor: median(floors),
            ratio: median(ratios)
        )
    }

    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
