internal import COpenSSLShim

/// Keeps the memory of this process from others while it holds a key.
public enum ProcessHardening {
    /// Forbids core files (`RLIMIT_CORE` 0) and the reading of memory by other processes of the same user
    /// (`PR_SET_DUMPABLE` 0), for the rest of the process. ``KeyFile`` calls it before it touches a private key.
    ///
    /// - Throws: `process.notHardened` where the system refuses.
    public static func apply() throws(CryptoError) {
        var reason: Int32 = 0
        guard unsafe bshim_process_harden(&reason) == 1 else {
            throw CryptoError(
                .processNotHardened,
                "the system does not let this program protect its memory: \(SystemError.text(reason))"
            )
        }
    }

    /// Whether both are forbidden.
    public static var isApplied: Bool {
        bshim_process_is_hardened() == 1
    }
}
