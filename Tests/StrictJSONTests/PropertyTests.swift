import BadgeTesting
import StrictJSON
import Testing

/// What must hold for every value, tried on random ones.
struct PropertyTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is written is read again as the same value`(_ seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        for _ in 0..<400 {
            let value = random.value(depth: 5)
            let compact = value.compactBytes()
            let again = try JSON.read(compact)
            #expect(again == value)
            #expect(again.compactBytes() == compact)
            #expect(try JSON.read(value.prettyBytes()) == value)
        }
    }

    @Test(arguments: [4, 5, 6] as [UInt64])
    func `the canonical form of a canonical form is itself`(_ seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        for _ in 0..<400 {
            let value = random.value(depth: 5)
            let canonical = try value.canonicalBytes()
            let again = try JSON.read(canonical)
            #expect(try again.canonicalBytes() == canonical)
            try expectSorted(again)
            // The order of the members does not matter
            #expect(try random.shuffled(value).canonicalBytes() == canonical)
        }
    }

    private func expectSorted(_ value: JSON) throws {
        value.forEachPointer { _, value in
            guard let names = value.object?.names else { return }
            for (left, right) in zip(names, names.dropFirst()) {
                #expect(left.utf16.lexicographicallyPrecedes(right.utf16))
            }
        }
    }

    @Test func `altering one byte of a document is refused or gives another value`() throws {
        let text = """
            {"id":"urn:x:1","n":[-1.5e3,0,true,null],"t\u{E9}":{"a\\n":"\u{1F600}\\\\\\u0001","":[]},"f":false}
            """
        let bytes = Array(text.utf8)
        let original = try JSON.read(bytes)
        try #require(original.compactBytes() == bytes)
        var refused = 0
        var altered = bytes
        for index in bytes.indices {
            for byte in UInt8.min...UInt8.max where byte != bytes[index] {
                altered[index] = byte
                if let value = try? JSON.read(altered) {
                    if value == original { Issue.record("byte \(index) as \(byte) makes no difference") }
                } else {
                    refused += 1
                }
            }
            altered[index] = bytes[index]
        }
        #expect(refused > 0)
        for index in bytes.indices {
            var shorter = bytes
            shorter.remove(at: index)
            #expect((try? JSON.read(shorter)) != original)
        }
        for count in 0..<bytes.count { #expect(failure(Array(bytes[..<count])) != nil) }
    }

    @Test(arguments: [7, 8] as [UInt64])
    func `damaged documents never stop the program, and what is read of them can be written`(
        _ seed: UInt64
    ) throws {
        var random = RandomJSON(seed: seed)
        let pieces: [[UInt8]] = [
            "\"", "\\u", "\\ud800", "{", "}", "[", "]", ",", ":", "1e999", "-", "\u{0}", "é",
        ].map {
            Array($0.utf8)
        }
        for _ in 0..<1500 {
            var bytes = random.value(depth: 3).compactBytes()
            for _ in 0..<Int.random(in: 1...4, using: &random.generator) {
                let place = Int.random(in: 0...bytes.count, using: &random.generator)
                let end = min(bytes.count, place + Int.random(in: 0...3, using: &random.generator))
                let piece = Bool.random(using: &random.generator) ? random.generator.bytes(2) : []
                bytes.replaceSubrange(
                    place..<end,
                    with: piece + (pieces.randomElement(using: &random.generator) ?? [])
                )
            }
            do throws(JSONError) {
                let value = try JSON.read(bytes)
                #expect((try? JSON.read(value.compactBytes())) == value)
            } catch {
                let place = try #require(error.location)
                #expect(0...bytes.count ~= place.offset)
                #expect(place.line >= 1 && place.column >= 1)
            }
        }
    }
}
