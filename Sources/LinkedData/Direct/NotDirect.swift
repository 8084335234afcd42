/// A document has something that the direct way does not write exactly, or that may be an error: the complete way decides.
struct NotDirect: Error {}
