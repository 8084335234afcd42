/// Does something with many things, a few at a time, on all processors.
enum OrderedTasks {
    /// The results in the order of the things.
    ///
    /// - Parameters:
    ///   - things: What it is done with.
    ///   - atOnce: With how many at a time.
    ///   - body: What is done.
    static func map<Thing: Sendable, Result: Sendable>(
        _ things: [Thing],
        atOnce: Int,
        _ body: @escaping @Sendable (Thing) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: things.count)
            var next = 0
            func start() {
                guard next < things.count else { return }
                let (place, thing) = (next, things[next])
                next += 1
                group.addTask(executorPreference: globalConcurrentExecutor) { (place, await body(thing)) }
            }
            for _ in 0..<atOnce { start() }
            while let (place, result) = await group.next() {
                results[place] = result
                start()
            }
            return results.compactMap(\.self)
        }
    }
}
