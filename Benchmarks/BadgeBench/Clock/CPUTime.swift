import Glibc

/// The processor time that this process has used. Waiting, and other programs on the machine, do not count.
enum CPUTime {
    /// Seconds since the process began.
    static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The instant at which badges are judged: now, in whole seconds since 1970.
    static var wallSeconds: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }
}
