internal import COpenSSLShim
internal import Glibc
internal import StrictJSON

/// A passphrase. Its bytes stay in the shim, in memory that is not swapped out where the system allows that, and are
/// overwritten when the last reference goes; they are never a `String`.
@safe public final class Passphrase: @unchecked Sendable {
    /// How many bytes a passphrase may have.
    public static let longest = 1024

    /// How many characters (Unicode code points) the passphrase of a *new* key must have: 15, as NIST SP 800-63B-4
    /// §3.1.1.2 asks where a passphrase is the only protection. A stolen key file can be tried against guesses without
    /// limit, so shorter ones are only read, never set.
    public static let shortestForNewKey = 15

    private static let firstLine = "the passphrase is the first line of a text file"

    let pointer: OpaquePointer

    /// The first line that a descriptor gives, without its line end (LF or CR LF). Nothing after that line is read.
    ///
    /// - Throws: `passphrase.empty`, `passphrase.tooLong`, `passphrase.zeroByte`, `passphrase.unreadable`.
    public init(readingFrom descriptor: Int32) throws(CryptoError) {
        unsafe pointer = unsafe try Self.room()
        var reason: Int32 = 0
        try Self.check(unsafe bshim_secret_read_line(pointer, descriptor, &reason), reason)
        try checkContent()
    }

    /// The first line of a file: of `--passphrase-file`, which may be a pipe or a credential of the service manager.
    ///
    /// - Throws: `passphrase.unreadable` where it cannot be opened, and as ``init(readingFrom:)``.
    public convenience init(file path: String) throws(CryptoError) {
        guard !path.utf8.contains(0) else {
            throw CryptoError(.passphraseUnreadable, "the path of the passphrase file holds a zero byte")
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else {
            throw CryptoError(
                .passphraseUnreadable,
                "the passphrase file \(DisplayText.quoted(path)) cannot be opened: \(SystemError.text(errno))",
                hint: "look at the spelling of the path, and whether you may read the file"
            )
        }
        defer { close(descriptor) }
        try self.init(readingFrom: descriptor)
    }

    /// Asks on the terminal, without showing what is typed. The terminal is put back in order whatever happens.
    ///
    /// - Parameters:
    ///   - text: The question; shown as it is except for control characters.
    ///   - confirm: Whether it is to be typed twice, as for a new key.
    /// - Throws: `passphrase.noTerminal`, `passphrase.differs`, and as ``init(readingFrom:)``.
    public static func prompt(_ text: String, confirm: Bool = false) throws(CryptoError) -> Passphrase {
        let first = try Passphrase(asking: text)
        guard confirm else { return first }
        let second = try Passphrase(asking: "The same again: ")
        guard first.isSame(as: second) else {
            throw CryptoError(
                .passphraseDiffers,
                "the two passphrases differ",
                hint: "start again; nothing was written"
            )
        }
        return first
    }

    private init(asking text: String) throws(CryptoError) {
        unsafe pointer = unsafe try Self.room()
        var reason: Int32 = 0
        try Self.check(unsafe bshim_secret_prompt(pointer, DisplayText.escaped(text), &reason), reason)
        try checkContent()
    }

    deinit {
        unsafe bshim_secret_free(pointer)
    }

    /// Checks that it is long enough for a new key.
    ///
    /// - Throws: `passphrase.tooShort`.
    public func checkFitForNewKey() throws(CryptoError) {
        let count = unsafe bshim_secret_characters(pointer)
        guard count >= Self.shortestForNewKey else {
            throw CryptoError(
                .passphraseTooShort,
                "the passphrase has \(count) characters; the one of a new key must have at least "
                    + "\(Self.shortestForNewKey)",
                hint: "take four or five words that nobody would guess together"
            )
        }
    }

    /// Whether both are the same bytes, in a time that tells nothing about where they differ.
    package func isSame(as other: Passphrase) -> Bool {
        unsafe bshim_secret_equal(pointer, other.pointer) == 1
    }

    private static func room() throws(CryptoError) -> OpaquePointer {
        guard let made = unsafe bshim_secret_new(longest) else {
            throw CryptoError(.passphraseUnreadable, "there is no protected memory left for a passphrase")
        }
        return unsafe made
    }

    private func checkContent() throws(CryptoError) {
        guard unsafe bshim_secret_length(pointer) > 0 else {
            throw CryptoError(.passphraseEmpty, "the passphrase is empty", hint: Self.firstLine)
        }
        guard unsafe bshim_secret_contains(pointer, 0) == 0 else {
            throw CryptoError(
                .passphraseZeroByte,
                "the passphrase holds a zero byte, which other programs would take for its end",
                hint: Self.firstLine
            )
        }
    }

    private static func check(_ result: bshim_read, _ reason: Int32) throws(CryptoError) {
        switch result {
        case BSHIM_READ_OK: return
        case BSHIM_READ_ENDED: throw CryptoError(.passphraseEmpty, "there is no passphrase to read", hint: firstLine)
        case BSHIM_READ_TOO_LONG:
            throw CryptoError(
                .passphraseTooLong,
                "the passphrase has more than \(longest) bytes",
                hint: firstLine
            )
        case BSHIM_READ_NO_TERMINAL:
            throw CryptoError(
                .passphraseNoTerminal,
                "there is no terminal to ask for the passphrase on",
                hint: "use --passphrase-file FILE or --passphrase-fd NUMBER"
            )
        default:
            throw CryptoError(
                .passphraseUnreadable,
                "the passphrase cannot be read: \(SystemError.text(reason))",
                hint: "look whether the file or the descriptor is the right one; " + firstLine
            )
        }
    }
}
