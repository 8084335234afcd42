import StrictJSON
import VerifiableCredentials

/// How far looking things up has come.
public struct LookupProgress: Sendable, Equatable {
    /// How many places were looked at.
    public let done: Int
    /// How many there are.
    public let total: Int
}

/// What the network said about a badge: the digests of its public artifacts, and what became of its other links.
struct LinkVisit: Sendable {
    /// What was found behind the URL of an artifact, by the bytes of the URL.
    var artifacts: [[UInt8]: Result<ResourceDigests, ResourceFailure>] = [:]
    /// What became of the other links.
    var links: [LinkResult] = []

    /// Looks at everything, several places at once.
    ///
    /// - Parameters:
    ///   - artifacts: URLs that are read into a digest, each once.
    ///   - links: Links that are only looked at; those beyond the limit are not.
    ///   - loader: How.
    ///   - progress: Told after each.
    init(
        artifacts: [String],
        links: [BadgeLink],
        loader: any ResourceLoader,
        progress: (@Sendable (LookupProgress) -> Void)?
    ) async {
        let looked = links.prefix(VerificationLimits.links)
        let total = artifacts.count + looked.count
        if total > 0 { progress?(LookupProgress(done: 0, total: total)) }
        let answers = await Self.answers(total, progress) { place in
            place < artifacts.count
                ? .artifact(await Self.digest(artifacts[place], loader))
                : .link(await Self.look(looked[place - artifacts.count].url, loader))
        }
        for (place, answer) in answers.enumerated() {
            switch answer {
            case .artifact(let found): self.artifacts[Array(artifacts[place].utf8)] = found
            case .link(let found): self.links.append(LinkResult(looked[place - artifacts.count], found))
            case nil: break
            }
        }
        self.links += links.dropFirst(looked.count).map {
            LinkResult($0, .notLookedAt, problem: "the badge names more than \(VerificationLimits.links) links")
        }
    }

    /// Nothing was looked at.
    init() {}

    private enum Answer: Sendable {
        case artifact(Result<ResourceDigests, ResourceFailure>)
        case link(Result<LinkAnswer, ResourceFailure>)
    }

    /// Runs so many jobs, a few at a time, and gives their answers in order.
    private static func answers(
        _ total: Int,
        _ progress: (@Sendable (LookupProgress) -> Void)?,
        _ job: @escaping @Sendable (Int) async -> Answer
    ) async -> [Answer?] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            var answers = [Answer?](repeating: nil, count: total)
            var next = 0
            var done = 0
            func start() {
                let place = next
                next += 1
                group.addTask { (place, await job(place)) }
            }
            while next < min(total, UntrustedInput.fetchesAtOnce) { start() }
            while let (place, answer) = await group.next() {
                answers[place] = answer
                done += 1
                progress?(LookupProgress(done: done, total: total))
                if next < total { start() }
            }
            return answers
        }
    }

    private static func digest(
        _ url: String,
        _ loader: any ResourceLoader
    ) async -> Result<
        ResourceDigests, ResourceFailure
    > {
        do {
            return .success(try await loader.digest(url, limit: UntrustedInput.artifactBytes))
        } catch {
            return .failure(error)
        }
    }

    private static func look(_ url: String, _ loader: any ResourceLoader) async -> Result<LinkAnswer, ResourceFailure> {
        do {
            return .success(try await loader.look(url))
        } catch {
            return .failure(error)
        }
    }
}
