import StrictJSON
import Synchronization

/// How far a piece of work is, on the last line of the terminal: `issuing 37 of 150, 2 refused  [#####          ]`.
///
/// It stands on standard error, only where that is a terminal that can erase a line and whose foreground the program
/// has; pipes, files and logs never see it. Everything that ``Terminal`` writes meanwhile appears above it, and nothing
/// of it is left at its end. There is one at a time: a second one, made while the first is there, is not shown. Any
/// thread may call any of this.
final class ProgressLine: Sendable {
    /// - Parameters:
    ///   - title: What is being done, in words that read well before `3 of 12`: `issuing`, `looking at links:`.
    ///   - total: How many steps there are; with none nothing is shown.
    init(_ title: String, total: Int) {
        let name = ObjectIdentifier(self)
        Screen.shared.withLock { screen in
            guard screen.line == nil, total > 0, Screen.canErase else { return }
            screen.line = Screen.Line(owner: name, title: DisplayText.escaped(title), total: total)
            screen.draw()
        }
    }

    deinit {
        end()
    }

    /// Says that steps are done.
    ///
    /// - Parameters:
    ///   - steps: How many.
    ///   - remark: What else there is to say by now, as `2 refused`; where it is absent, the last one stays.
    func advance(by steps: Int = 1, remark: String? = nil) {
        let isStale = change { line in
            line.done = min(line.total, line.done + max(0, steps))
            if let remark { line.remark = DisplayText.escaped(remark) }
        }
        // What came too soon after the last drawing is drawn a little later, even if nothing more happens until then.
        guard isStale else { return }
        Task { [weak self] in
            repeat {
                try? await Task.sleep(for: Screen.interval)
            } while self?.change { $0.isPlanned = false } ?? false
        }
    }

    /// Says something above the line; it stays when the line goes. The same as ``Terminal/note(_:)``.
    func note(_ text: String) {
        Terminal.note(text)
    }

    /// Removes the line. Nothing happens where it is gone already.
    func end() {
        let name = ObjectIdentifier(self)
        Screen.shared.withLock { screen in
            guard let line = screen.line, line.owner == name else { return }
            // What came too soon after the last drawing was not shown yet.
            if line.isPlanned { screen.draw() }
            screen.erase()
            screen.line = nil
        }
    }

    /// Changes the line and draws it, unless it was drawn a moment ago.
    ///
    /// - Returns: Whether somebody has to draw it later.
    private func change(_ body: (inout Screen.Line) -> Void) -> Bool {
        let name = ObjectIdentifier(self)
        return Screen.shared.withLock { screen in
            guard var line = screen.line, line.owner == name else { return false }
            body(&line)
            let isTooSoon = line.drawn.map { ContinuousClock.now - $0 < Screen.interval } ?? false
            let isStale = isTooSoon && !line.isPlanned
            if isTooSoon { line.isPlanned = true }
            screen.line = line
            if !isTooSoon { screen.draw() }
            return isStale
        }
    }
}
