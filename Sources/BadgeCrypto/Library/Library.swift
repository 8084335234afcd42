internal import COpenSSLShim

/// How the functions of the shim are called: each with an error of its own, which becomes a ``CryptoError``.
enum Library {
    /// Whether the calling thread's error queue is empty.
    static var hasNoPendingError: Bool {
        bshim_error_queue_is_empty() == 1
    }

    /// What libcrypto said, as an error of ours.
    static func refused(_ operation: String, _ error: bshim_error) -> CryptoError {
        CryptoError(
            .libraryRefused,
            "the cryptographic library could not \(operation): \(text(of: error))",
            hint: "this should not happen; please report it with the command that led to it"
        )
    }

    /// The text of the library, in ASCII.
    static func text(of error: bshim_error) -> String {
        let bytes = unsafe withUnsafeBytes(of: error.text) { unsafe Array($0.prefix { $0 != 0 }) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What tests of this package may see of the library's state.
package enum CryptoDiagnostics {
    /// Whether the calling thread's error queue of libcrypto is empty, as it must be after every call.
    package static var hasNoPendingLibraryError: Bool { Library.hasNoPendingError }
}
