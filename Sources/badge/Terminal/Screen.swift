import Glibc
import Synchronization

/// What stands on the terminal: at most one ``ProgressLine``, below everything that was written.
struct Screen {
    /// The line that is shown.
    struct Line {
        let owner: ObjectIdentifier
        let title: String
        let total: Int
        var done = 0
        var remark = ""
        /// When it was drawn last.
        var drawn: ContinuousClock.Instant?
        /// Whether somebody is going to draw it soon.
        var isPlanned = false
    }

    /// The time between two drawings.
    static let interval = Duration.milliseconds(100)
    /// Whoever writes to the terminal holds it meanwhile.
    static let shared = Mutex(Screen())

    var line: Line?
    private var isDrawn = false

    /// Whether standard error is a terminal on which a line can be erased.
    static var canErase: Bool {
        guard isatty(2) == 1, let kind = unsafe getenv("TERM") else { return false }
        let name = unsafe String(cString: kind)
        return !name.isEmpty && name != "dumb"
    }

    /// Does something that writes to the terminal; the line is out of its way meanwhile.
    static func writing<Failure>(_ body: () throws(Failure) -> Void) throws(Failure) {
        try shared.withLock { (screen) throws(Failure) in
            screen.erase()
            defer { screen.draw() }
            try body()
        }
    }

    /// Takes the line off the terminal.
    mutating func erase() {
        guard isDrawn else { return }
        isDrawn = false
        Self.put("\r\u{1B}[K")
    }

    /// Draws the line as it is now, unless another program has the terminal.
    mutating func draw() {
        guard var line, Self.hasForeground else { return }
        line.drawn = .now
        self.line = line
        isDrawn = true
        Self.put("\r" + line.text(width: Self.width - 1) + "\u{1B}[K")
    }

    /// A job in the background keeps off the terminal, where somebody is working.
    private static var hasForeground: Bool {
        let group = tcgetpgrp(2)
        return group < 0 || group == getpgrp()
    }

    /// The columns of the terminal, asked each time since a window changes its size.
    private static var width: Int {
        var size = winsize()
        guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// What cannot be written here is no error: the line only passes the time.
    private static func put(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    }
}

extension Screen.Line {
    /// The line in words and, where there is room, as a bar.
    ///
    /// - Parameter width: The most columns that it may take.
    func text(width: Int) -> String {
        let words = "\(title) \(done) of \(total)" + (remark.isEmpty ? "" : ", " + remark)
        let count = words.unicodeScalars.count
        let length = min(40, width - count - 4)
        guard length >= 10 else { return String(String.UnicodeScalarView(words.unicodeScalars.prefix(max(0, width)))) }
        let filled = length * done / max(1, total)
        return words + "  [" + String(repeating: "#", count: filled) + String(repeating: " ", count: length - filled)
            + "]"
    }
}
