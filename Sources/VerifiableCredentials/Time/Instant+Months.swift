extension Instant {
    /// The same time of day a number of calendar months later, on the last day of that month where it has fewer days.
    public func adding(months count: Int) -> Instant {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let date = Instant.civil(day)
        let index = date.year * 12 + date.month - 1 + Int64(count)
        let year = index >= 0 ? index / 12 : (index - 11) / 12
        let month = index - year * 12 + 1
        let nextMonth = month == 12 ? (year + 1, Int64(1), Int64(1)) : (year, month + 1, Int64(1))
        let length = Instant.days(nextMonth) - Instant.days((year, month, 1))
        let newDay = Instant.days((year, month, min(date.day, length)))
        return Instant(seconds: newDay * 86_400 + (seconds - day * 86_400), nanoseconds: nanoseconds)
    }
}
