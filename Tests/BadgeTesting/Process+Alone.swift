public import Foundation
import Synchronization

extension Process {
    private static let starting = Mutex(())

    /// Starts the process while no other one is being started: Foundation on Linux sometimes reads what another start has
    /// just freed, and the whole run of the tests ends.
    public func runAlone() throws {
        try Self.starting.withLock { _ in try run() }
    }
}
