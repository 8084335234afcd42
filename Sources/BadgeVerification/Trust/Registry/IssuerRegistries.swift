import StrictJSON
public import VerifiableCredentials

/// The registries that the user named, in the order in which they are asked. Each address is asked once as long as this
/// lives, however many badges there are.
public actor IssuerRegistries {
    /// The registries.
    public nonisolated let sources: [RegistrySource]
    private var asked: [[UInt8]: Task<Result<IssuerRegistry, RegistryFailure>, Never>] = [:]

    /// Registries; those beyond the limit are not asked.
    public init(_ sources: [RegistrySource] = []) {
        self.sources = Array(sources.prefix(UntrustedInput.registries))
    }

    /// The registry behind a source.
    ///
    /// - Parameters:
    ///   - source: Which.
    ///   - loader: How an address is asked. Its host alone may answer: no redirect is followed.
    /// - Throws: ``RegistryFailure``.
    public func registry(
        _ source: RegistrySource,
        loader: any ResourceLoader
    ) async throws(RegistryFailure) -> IssuerRegistry {
        guard case .url(let url) = source.place else {
            if case .file(_, let registry) = source.place { return registry }
            throw .notLookedUp
        }
        let key = Array(url.utf8)
        let task = asked[key] ?? Task { await Self.load(url, loader) }
        asked[key] = task
        let result = await task.value
        if case .failure(.notLookedUp) = result { asked[key] = nil }
        return try result.get()
    }

    /// What the registries say of an issuer: the first one that names it counts, and those behind it are not asked.
    func answer(for issuer: String, loader: any ResourceLoader) async -> RegistryAnswer {
        var answer = RegistryAnswer()
        for source in sources {
            do throws(RegistryFailure) {
                let registry = try await registry(source, loader: loader)
                answer.asked.append(source)
                if let found = registry.issuer(issuer) {
                    answer.found = (source, found)
                    break
                }
            } catch {
                answer.failed.append((source, error))
            }
        }
        return answer
    }

    private static func load(
        _ url: String,
        _ loader: any ResourceLoader
    ) async -> Result<IssuerRegistry, RegistryFailure> {
        let resource: Resource
        do throws(ResourceFailure) {
            resource = try await loader.load(url, limit: UntrustedInput.documentBytes, redirects: 0)
        } catch {
            return .failure(error == .notLookedUp ? .notLookedUp : .notReached(error))
        }
        do throws(RegistryError) {
            return .success(try IssuerRegistry(resource.bytes))
        } catch {
            return .failure(.unusable(error))
        }
    }
}

/// Why a registry says nothing.
public enum RegistryFailure: Error, Sendable {
    /// Nobody looked: this run is offline.
    case notLookedUp
    /// Its host gave no answer that can be used.
    case notReached(ResourceFailure)
    /// What was found is no registry.
    case unusable(RegistryError)

    /// The reason, for a person.
    public var detail: String {
        switch self {
        case .notLookedUp: "it was not looked up"
        case .notReached(.gone(let text)), .notReached(.protected(let text)), .notReached(.unreachable(let text)),
            .notReached(.refused(let text)), .notReached(.exhausted(let text)):
            text
        case .notReached(.tooLarge(let limit)): "it has more than \(limit) bytes, the most that is read"
        case .notReached(.notLookedUp): "it was not looked up"
        case .unusable(let error): error.detail
        }
    }
}

/// What the user's registries say of one issuer.
struct RegistryAnswer: Sendable {
    /// The registry that names it, and what it says.
    var found: (source: RegistrySource, issuer: IssuerRegistry.Issuer)?
    /// Those that answered.
    var asked: [RegistrySource] = []
    /// Those that could not be consulted.
    var failed: [(source: RegistrySource, failure: RegistryFailure)] = []

    /// What the report says of those that were consulted and do not name it, and of those that were not.
    var findings: [Finding] {
        var findings: [Finding] = []
        if !asked.isEmpty { findings.append(Finding("registriesAsked", .array(asked.map { .string($0.location) }))) }
        return findings + failures
    }

    /// What the report says of those that were not consulted.
    var failures: [Finding] {
        if failed.isEmpty { return [] }
        let list = failed.map { one -> JSON in
            ["registry": .string(one.source.location), "problem": .string(one.failure.detail)]
        }
        return [Finding("registriesNotRead", .array(list))]
    }
}
