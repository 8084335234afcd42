internal import Dispatch
internal import StrictJSON

/// Lets so many fetches run at once, and fewer of them from one host. Those who wait are let in by their order, past
/// those whose host is busy.
actor FetchGate {
    /// A place among those that run; given back with ``leave(_:)``.
    struct Ticket: Sendable {
        fileprivate let slot: Int
        fileprivate let host: String
        /// Where the blocking call runs: a thread that no task waits for.
        let queue: DispatchQueue
    }

    private struct Waiter {
        let number: Int
        let host: String
        let continuation: CheckedContinuation<Ticket?, Never>
    }

    private let queues: [DispatchQueue]
    private let perHost: Int
    private var freeSlots: [Int]
    private var running: [String] = []
    private var waiting: [Waiter] = []
    private var nextNumber = 0

    init(atOnce: Int = UntrustedInput.fetchesAtOnce, perHost: Int = UntrustedInput.fetchesPerHost) {
        queues = (0..<atOnce).map { DispatchQueue(label: "badge.fetch.\($0)") }
        freeSlots = Array((0..<atOnce).reversed())
        self.perHost = perHost
    }

    /// Waits for a place; absent where the task was cancelled meanwhile.
    func enter(_ host: String) async -> Ticket? {
        let number = nextNumber
        nextNumber += 1
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiting.append(Waiter(number: number, host: host, continuation: continuation))
                admit()
            }
        } onCancel: {
            Task { await self.cancel(number) }
        }
    }

    /// Gives a place back.
    func leave(_ ticket: Ticket) {
        freeSlots.append(ticket.slot)
        if let index = running.firstIndex(where: { $0.isSameBytes(as: ticket.host) }) { running.remove(at: index) }
        admit()
    }

    private func cancel(_ number: Int) {
        if let index = waiting.firstIndex(where: { $0.number == number }) {
            waiting.remove(at: index).continuation.resume(returning: nil)
        }
    }

    private func admit() {
        while let slot = freeSlots.last {
            let next = waiting.firstIndex { waiter in
                running.count { $0.isSameBytes(as: waiter.host) } < perHost
            }
            guard let next else { return }
            let waiter = waiting.remove(at: next)
            freeSlots.removeLast()
            running.append(waiter.host)
            waiter.continuation.resume(returning: Ticket(slot: slot, host: waiter.host, queue: queues[slot]))
        }
    }
}
