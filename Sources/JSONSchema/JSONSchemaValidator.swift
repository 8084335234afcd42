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

    /// The URLs of documents that the schema refers to and that were not given, each once, without fragments. A
    /// meta-schema that only `$schema` names is not among them.
    public let missing: [String]

    /// The number of schemas in all documents that were read.
    public var count: Int { schemas.nodes.count }

    /// The number of different patterns in them.
    public let patternCount: Int

    private let schemas: CompiledSchemas
    private let root: Int
    private let limits: JSONSchemaLimits

    /// Reads a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema, with the URL that it was had from. A fragment of the URL names the part of the document that
    ///     is the schema.
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
        patternCount = compiler.patterns.count
        self.limits = limits
    }

    /// Judges a value.
    public func judge(_ value: JSON) -> JSONSchemaJudgement {
        var limits = limits
        return judge(value, within: &limits)
    }

    /// Judges a value, and takes the work that it took off the limits: several judgements can share them.
    public func judge(_ value: JSON, within limits: inout JSONSchemaLimits) -> JSONSchemaJudgement {
        var judge: SchemaJudge
        do throws(JSONSchemaError) {
            judge = SchemaJudge(schemas: schemas, tree: try InstanceTree(value), limits: limits)
        } catch {
            return .undetermined(error)
        }
        defer {
            limits.work = judge.work.left
            limits.patternWork = judge.patterns.work.left
            limits.patterns = judge.patterns.left
        }
        do throws(JSONSchemaError) {
            try judge.work.spend(judge.tree.nodes.count / 2)
            return try judge.isKept(by: root, judge.tree.root) ? .kept : .broken(judge.problems)
        } catch {
            return .undetermined(error)
        }
    }
}
