import LinkedData
import StrictJSON
import Testing

/// Every single alteration of a badge is an error in safe mode or changes the canonical statements.
struct AlterationSweepTests {
    private let original = SampleCredential.json

    /// Whether nobody would notice that a document is not the original one.
    private func isUnnoticed(_ altered: JSON) throws -> Bool {
        guard SampleCredential.losses(altered).isEmpty else { return false }
        let options = JSONLDOptions.credential
        let left = try SampleCredential.processor.dataset(of: original, options: options).canonicalForm().nquads
        let right = try SampleCredential.processor.dataset(of: altered, options: options).canonicalForm().nquads
        return left == right
    }

    /// The places below the contexts, which no statement holds.
    private var places: [JSONPointer] {
        original.allPointers.filter { $0.tokens.first != "@context" && !$0.tokens.isEmpty }
    }

    @Test func `an undefined member is noticed in every object`() throws {
        let objects = original.allPointers.filter { original[at: $0]?.object != nil }
        #expect(objects.count == 5)
        for place in objects {
            let altered = try #require(original.putting("hello", at: place.appending("undefinedMember")))
            #expect(try !isUnnoticed(altered), "\(place)")
        }
    }

    @Test func `every member that is taken away is noticed`() throws {
        for place in places {
            let altered = try #require(original.removing(at: place))
            #expect(try !isUnnoticed(altered), "\(place)")
        }
    }

    @Test func `every text that is changed is noticed`() throws {
        for place in places {
            guard let text = original[at: place]?.string else { continue }
            for other in [text + "x", String(text.dropLast()), "", "urn:x", text.uppercased()] where other != text {
                let altered = try #require(original.putting(.string(other), at: place))
                #expect(try !isUnnoticed(altered), "\(place) \(other)")
            }
        }
    }

    @Test func `every member that is renamed is noticed`() throws {
        for place in places {
            guard let name = place.tokens.last, let parent = place.parent, original[at: parent]?.object != nil else {
                continue
            }
            for other in ["x" + name, name + "s", "@" + name, name.uppercased(), "https://schema.org/" + name] {
                let value = try #require(original[at: place])
                let altered = try #require(original.removing(at: place)?.putting(value, at: parent.appending(other)))
                #expect(try !isUnnoticed(altered), "\(place) \(other)")
            }
        }
    }

    @Test func `every value of another kind is noticed`() throws {
        for place in places {
            for other: JSON in [.null, true, 1, [.null], ["@value": 1], ["id": "urn:x"], [["x"]]] {
                let altered = try #require(original.putting(other, at: place))
                #expect(try !isUnnoticed(altered), "\(place) \(other)")
            }
        }
    }
}
