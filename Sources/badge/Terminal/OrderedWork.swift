import Dispatch
import Glibc
import Synchronization

/// Work on many things, a few at once, each on a thread of its own so that waiting for the disk holds nobody up. Results
/// are handed on in the order of the things, each as soon as those before it were, and are not kept.
enum OrderedWork {
    /// The things at once where the user does not say: four for each processor, since most of their time goes into waiting
    /// for the disk, and at most 8.
    static var standardCount: Int {
        min(8, 4 * max(1, processors))
    }

    private static var processors: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    /// Works on the things with the numbers from 0; returns when the last one is done.
    ///
    /// - Parameters:
    ///   - count: How many things there are.
    ///   - atOnce: How many are worked on at once.
    ///   - isOver: Whether to begin nothing more; what has begun is finished.
    ///   - work: What is done with each.
    ///   - deliver: Takes the results, one at a time and in order.
    static func run<Result: Sendable>(
        _ count: Int,
        atOnce: Int,
        isOver: @escaping @Sendable () -> Bool = { false },
        work: @escaping @Sendable (Int) -> Result,
        deliver: @escaping @Sendable (Int, Result) -> Void
    ) {
        let queue = Queue<Result>(count: count)
        let group = DispatchGroup()
        for number in 0..<min(count, max(1, atOnce)) {
            DispatchQueue(label: "badge.work.\(number)").async(group: group) {
                while !isOver(), let place = queue.next() {
                    queue.finish(place, work(place), deliver)
                }
            }
        }
        group.wait()
    }

    private final class Queue<Result: Sendable>: Sendable {
        private struct State {
            var next = 0
            var delivered = 0
            var waiting: [Int: Result] = [:]
        }

        private let count: Int
        private let state = Mutex(State())

        init(count: Int) {
            self.count = count
        }

        func next() -> Int? {
            state.withLock { state in
                guard state.next < count else { return nil }
                state.next += 1
                return state.next - 1
            }
        }

        func finish(_ place: Int, _ result: Result, _ deliver: (Int, Result) -> Void) {
            state.withLock { state in
                state.waiting[place] = result
                while let ready = state.waiting.removeValue(forKey: state.delivered) {
                    deliver(state.delivered, ready)
                    state.delivered += 1
                }
            }
        }
    }
}
