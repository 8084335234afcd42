import JSONSchema
import StrictJSON

/// What all schemas of one badge may still take, those of its endorsements and of a newer version included.
struct SchemaBudget: Sendable {
    /// How many more documents are read.
    var documents = UntrustedInput.schemaDocuments
    /// What all judgements together may still take.
    var limits = JSONSchemaLimits()
}
