import Foundation
import Synchronization

/// Runs something on a thread with 2 MiB of stack: a quarter of what threads have on Linux.
enum OnSmallStack {
    static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) throws -> Result {
        let box = Mutex<Result?>(nil)
        let shared = Shared(box)
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let result = body()
            shared.box.withLock { $0 = result }
            done.signal()
        }
        thread.stackSize = 2 << 20
        thread.start()
        done.wait()
        guard let result = shared.box.withLock({ $0 }) else { throw CancellationError() }
        return result
    }

    private final class Shared<Result: Sendable>: Sendable {
        let box: Mutex<Result?>

        init(_ box: consuming Mutex<Result?>) {
            self.box = box
        }
    }
}
