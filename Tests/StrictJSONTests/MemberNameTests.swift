import StrictJSON
import Testing

/// Member names are distinct when their bytes are, in objects of any size.
struct MemberNameTests {
    @Test func `composed and decomposed letters are two names`() throws {
        let value = try JSON.read(text: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(value.object?.members.count == 2)
        #expect(value["\u{E9}"]?.number?.int == 1)
        #expect(value["e\u{301}"]?.number?.int == 2)
        #expect(failure("{\"e\u{301}\":1,\"e\\u0301\":2}")?.code == .duplicateMember)
        #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    }

    @Test func `the empty name is a name`() throws {
        #expect(try JSON.read(text: "{\"\":1,\"\\u0000\":2}").object?.members.count == 2)
        #expect(failure("{\"\":1,\"\":2}")?.code == .duplicateMember)
    }

    @Test(arguments: [2, 15, 16, 17, 18, 40, 1000])
    func `a repetition is found wherever it stands`(_ count: Int) throws {
        func text(_ names: [String]) -> String {
            "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
        }
        let names = (0..<count).map { "member name \($0 * 7919 % count) of some length" }
        #expect(try JSON.read(text: text(names)).object?.names.count == count)
        for index in [0, count / 2, count - 1] {
            let error = failure(text(names + [names[index]]))
            #expect(error?.code == .duplicateMember)
            #expect(error?.location?.offset == text(names).utf8.count)
            let escaped = names[index].replacing("m", with: "\\u006d", maxReplacements: 1)
            #expect(failure(text(names + [escaped]))?.code == .duplicateMember)
            #expect(failure(text([escaped] + names))?.code == .duplicateMember)
        }
    }

    @Test func `names of every length are told apart by each of their bytes`() {
        for length in 1...20 {
            let name = String(repeating: "a", count: length)
            for place in 0..<length {
                var other = Array(name.utf8)
                other[place] = UInt8(ascii: "b")
                let second = String(decoding: other, as: UTF8.self)
                #expect(failure("{\"\(name)\":1,\"\(second)\":2}") == nil)
                #expect(
                    failure("{\"\(second)\":1,\"\(name)\":0,\"\(second)\":2}")?.code == .duplicateMember
                )
            }
        }
    }

    @Test func `a name is the same however it is escaped, at every length`() {
        for length in 0...20 {
            let name = String("abcdefghijklmnopqrst".prefix(length))
            let all = name.utf8.map { "\\u00" + String($0, radix: 16) }.joined()
            for other in [all, name.replacing("a", with: "\\u0061"), String(name.dropLast()) + all.suffix(6)] {
                for indent in ["", "          "] {
                    let error = failure("{\(indent)\"\(name)\":1,\"\(other)\":2}")
                    #expect(error?.code == .duplicateMember, "\(name) \(other)")
                    #expect(failure("{\(indent)\"\(other)\":1,\"\(name)\":2}")?.code == .duplicateMember)
                }
            }
        }
    }

    @Test func `an object of 49,999 members is read in linear time`() throws {
        let limits = JSONLimits(maxBytes: 1 << 22, maxDepth: 4, maxNodes: 100_000)
        // The same length and the same last bytes, so that only the hash tells them apart
        let names = (0..<49_999).map { "\"\(100_000 + $0)-same-tail\":0" }
        let bytes = Array(("{" + names.joined(separator: ",") + "}").utf8)
        let clock = ContinuousClock()
        var count = 0
        let time = try clock.measure {
            count = try JSON.read(bytes, limits: limits).object?.members.count ?? 0
        }
        #expect(count == 49_999)
        // Comparing each with each takes minutes
        #expect(time < .seconds(20))
    }
}
