import Foundation
import StrictJSON
import Testing

struct LimitsTests {
    @Test func `a document of the greatest size is read, one byte more is refused`() {
        let limits = JSONLimits(maxBytes: 10, maxDepth: 5, maxNodes: 10)
        #expect(failure("\"12345678\"", limits: limits) == nil)
        let error = failure("\"123456789\"", limits: limits)
        #expect(error?.code == .tooManyBytes)
        #expect(error?.location?.offset == 10)
        #expect(failure("12345678  ", limits: limits) == nil)
        #expect(failure("12345678   ", limits: limits)?.code == .tooManyBytes)
    }

    @Test func `a megabyte is read, one byte more is refused`() {
        func document(_ count: Int) -> [UInt8] {
            [0x22] + [UInt8](repeating: UInt8(ascii: "x"), count: count - 2) + [0x22]
        }
        #expect(failure(document(1_048_576)) == nil)
        #expect(failure(document(1_048_577))?.code == .tooManyBytes)
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `the greatest depth is read, one level more is refused`(_ opening: String) {
        func document(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + "1"
                + String(repeating: opening == "[" ? "]" : "}", count: depth)
        }
        #expect(failure(document(64)) == nil)
        #expect(failure(document(65))?.code == .tooDeep)
        #expect(failure(document(65))?.location?.offset == 64 * opening.utf8.count)
        let flat = JSONLimits(maxBytes: 100, maxDepth: 0, maxNodes: 10)
        #expect(failure("1", limits: flat) == nil)
        #expect(failure("[]", limits: flat)?.code == .tooDeep)
        let deepest = JSONLimits(maxBytes: 1 << 20, maxDepth: .max, maxNodes: 10_000)
        #expect(deepest.maxDepth == JSONLimits.greatestDepth)
        #expect(failure(document(JSONLimits.greatestDepth + 1), limits: deepest)?.code == .tooDeep)
        #expect(failure(String(repeating: opening, count: 200_000), limits: deepest)?.code == .tooDeep)
    }

    @Test func `the greatest depth fits into the stack of a small thread`() async {
        let limits = JSONLimits(maxBytes: 1 << 20, maxDepth: .max, maxNodes: 10_000)
        let depth = JSONLimits.greatestDepth
        let bytes = Array(
            (String(repeating: "[{\"a\":", count: depth / 2) + "1"
                + String(repeating: "}]", count: depth / 2)).utf8
        )
        let isSame = await withCheckedContinuation { continuation in
            let thread = Thread {
                let value = try? JSON.read(bytes, limits: limits)
                let copy = try? JSON.read(bytes, limits: limits)
                let isSame =
                    value != nil && value == copy && value?.compactBytes() == bytes
                    && (try? value?.canonicalBytes()) == bytes && value?.allPointers.count == depth + 1
                    && value?.prettyBytes().isEmpty == false
                continuation.resume(returning: isSame)
            }
            thread.stackSize = 512 * 1024
            thread.start()
        }
        #expect(isSame)
    }

    @Test func `values and names are counted`() {
        func limits(_ nodes: Int) -> JSONLimits {
            JSONLimits(maxBytes: 1000, maxDepth: 9, maxNodes: nodes)
        }
        // one object, two names, one number, one array, three items
        let text = "{\"a\":1,\"b\":[true,null,\"x\"]}"
        #expect(failure(text, limits: limits(8)) == nil)
        #expect(failure(text, limits: limits(7))?.code == .tooManyNodes)
        #expect(failure(text, limits: limits(7))?.location?.offset == 22)
        #expect(failure("1", limits: limits(0))?.code == .tooManyNodes)
        let many = "[" + String(repeating: "1,", count: 99_998) + "1]"
        #expect(failure(many) == nil)
        #expect(failure("[" + String(repeating: "1,", count: 99_999) + "1]")?.code == .tooManyNodes)
    }
}
