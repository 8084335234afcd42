public import StrictJSON

/// A schema with everything that it refers to, ready to judge values: JSON Schema of the drafts 2019-09 and 2020-12.
///
/// Nothing is fetched. A schema that refers to a document which was not given can still judge values for which that
/// reference does not count; otherwise the judgement is undetermined. The meta-schemas of both drafts are known.
public struct JSONSchemaValidator: Sendable {
    /// What `format` does.
    public enum FormatMode: Sendable {
        /// It only tells what a text is meant to be: the default of both drafts.
        case annotation
        /// A text of another form breaks the schema. A format that is not known here makes the judgement undetermined.
        case assertion
    }

    /// The URLs of documents that the schema refers to and that were not given, each once, without fragments.
    public let missing: [String]

    private let schemas: CompiledSchemas
    private let root: Int
    private let limits: JSONSchemaLimits

    /// Reads a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema, with the URL that it was had from.
    ///   - documents: Other schemas that it may refer to.
    ///   - draft: The draft of schemas that name none in `$schema`; absent where they must name one.
    ///   - formats: What `format` does.
    ///   - limits: How much a judgement may take.
    /// - Throws: ``JSONSchemaError`` where the schema is malformed, of an unknown draft, or too large.
    public init(
        _ schema: JSONSchemaDocument,
        documents: [JSONSchemaDocument] = [],
        draft: JSONSchemaDraft? = nil,
        formats: FormatMode = .annotation,
        limits: JSONSchemaLimits = JSONSchemaLimits()
    ) throws(JSONSchemaError) {
        var compiler = SchemaCompiler(documents: documents, draft: draft, formats: formats, limits: limits)
        root = try compiler.compile(schema)
        missing = compiler.missing.names
        schemas = compiler.compiled
        self.limits = limits
    }

    /// Judges a value.
    public func judge(_ value: JSON) -> JSONSchemaJudgement {
        do throws(JSONSchemaError) {
            let tree = try InstanceTree(value)
            var judge = SchemaJudge(schemas: schemas, tree: tree, limits: limits)
            let isKept = try judge.isKept(by: root, tree.root)
            return isKept ? .kept : .broken(judge.problems)
        } catch {
            return .undetermined(error)
        }
    }
}
