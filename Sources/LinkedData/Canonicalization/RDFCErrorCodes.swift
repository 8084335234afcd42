extension LinkedDataError.Code {
    /// Telling the blank nodes of a dataset apart takes more work than the limit (RDFC-1.0 §7.1, dataset poisoning).
    public static let tooMuchWork = Self("rdfc.tooMuchWork")
    /// Alike blank nodes hang on each other in a chain that is longer than the limit.
    public static let tooDeepChain = Self("rdfc.tooDeepChain")
    /// The cryptographic library could not compute a digest.
    public static let digestFailed = Self("rdfc.digestFailed")
}
