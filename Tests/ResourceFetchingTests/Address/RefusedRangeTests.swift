import ResourceFetching
import Testing

@Suite struct RefusedRangeTests {
    @Test func `every address of a special range is refused for what it is`() throws {
        for (text, kind) in AddressCases.refused {
            let address = try #require(Self.address(text), "\(text)")
            #expect(RefusedRange.containing(address)?.kind == kind, "\(text)")
            #expect(address.text == text)
        }
        #expect(Set(AddressCases.refused.map(\.kind)) == Set(RefusedRange.Kind.allCases))
    }

    @Test func `the neighbours of the special ranges are not refused`() throws {
        for text in AddressCases.allowed {
            let address = try #require(Self.address(text), "\(text)")
            #expect(RefusedRange.containing(address) == nil, "\(text)")
        }
    }

    @Test func `the first and the last address of every range are refused`() throws {
        for range in RefusedRange.table {
            var last = range.first
            for bit in range.prefix..<(last.count * 8) { last[bit / 8] |= 0x80 >> UInt8(bit % 8) }
            for bytes in [range.first, last] {
                #expect(RefusedRange.containing(try #require(IPAddress(bytes: bytes))) != nil, "\(range.text)")
            }
        }
    }

    @Test func `bytes that are neither 4 nor 16 are no address`() {
        for count in [0, 1, 3, 5, 8, 15, 17, 32] {
            #expect(IPAddress(bytes: [UInt8](repeating: 1, count: count)) == nil)
        }
    }

    private static func address(_ text: String) -> IPAddress? {
        IPAddress(version4: ArraySlice(text.utf8)) ?? IPAddress(version6: ArraySlice(text.utf8))
    }
}
