import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The code of the error that reading a status ends with; absent where it ends well.
func statusRefusal<T>(of call: () throws(StatusError) -> T) -> StatusError.Code? {
    do throws(StatusError) {
        _ = try call()
        return nil
    } catch {
        return error.code
    }
}

@Suite struct EncodedStatusListTests {
    private static func status(
        _ text: String,
        at index: Int,
        size: Int = 1,
        minimum: Int = 131_072
    ) throws(StatusError) -> Int {
        try EncodedStatusList(text).status(at: index, size: size, minimumEntries: minimum)
    }

    @Test func `the first status is the most significant bit of the first byte`() throws {
        let list = try TestStatusList.encoded([0x80, 0x01] + [UInt8](repeating: 0, count: 16_382))
        #expect(try Self.status(list, at: 0) == 1)
        #expect(try Self.status(list, at: 1) == 0)
        #expect(try Self.status(list, at: 14) == 0)
        #expect(try Self.status(list, at: 15) == 1)
        #expect(try Self.status(list, at: 131_071) == 0)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 11, 12])
    func `statuses of several bits lie side by side`(size: Int) throws {
        var random = SeededGenerator(seed: UInt64(size))
        var values: [Int: Int] = [:]
        for _ in 0..<500 { values[Int(random.next() % 131_072)] = Int(random.next() % UInt64(1 << size)) }
        let list = try TestStatusList.encoded(TestStatusList.bits(size: size, values))
        for index in Array(values.keys.prefix(40)) + [0, 131_071] {
            #expect(try Self.status(list, at: index, size: size) == values[index, default: 0], "\(index)")
        }
    }

    @Test func `statuses on both sides of where inflating pauses are found`() throws {
        let count = 16_000_000
        let marks = [0, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 15_999_999]
        let bits = TestStatusList.bits(count, Dictionary(uniqueKeysWithValues: marks.map { ($0, 1) }))
        let list = try TestStatusList.encoded(bits)
        for mark in marks { #expect(try Self.status(list, at: mark) == 1, "\(mark)") }
        for index in [1, 1_048_574, 1_048_578, 15_999_998] {
            #expect(try Self.status(list, at: index) == 0, "\(index)")
        }
        let wide = try TestStatusList.encoded(
            TestStatusList.bits(2_000_000, size: 12, [699_050: 0xABC, 699_051: 0xDEF])
        )
        #expect(try Self.status(wide, at: 699_050, size: 12) == 0xABC)
        #expect(try Self.status(wide, at: 699_051, size: 12) == 0xDEF)
    }

    @Test func `an older list has no prefix`() throws {
        let list = try TestStatusList.encoded(TestStatusList.bits([7: 1]))
        #expect(try Self.status(String(list.dropFirst()), at: 7) == 1)
        #expect(
            statusRefusal { () throws(StatusError) in try Self.status("m" + list.dropFirst(), at: 7) } == .malformed
        )
        #expect(statusRefusal { () throws(StatusError) in try Self.status("", at: 7) } == .malformed)
    }

    @Test func `a list of one entry less than the standard demands is too short`() throws {
        let whole = try TestStatusList.encoded(TestStatusList.bits(131_072))
        let short = try TestStatusList.encoded(TestStatusList.bits(131_064))
        #expect(try Self.status(whole, at: 3) == 0)
        #expect(statusRefusal { () throws(StatusError) in try Self.status(short, at: 3) } == .length)
        #expect(try Self.status(short, at: 3, minimum: 1) == 0)
        // With two bits for each status there are half as many
        #expect(statusRefusal { () throws(StatusError) in try Self.status(whole, at: 3, size: 2) } == .length)
    }

    @Test(arguments: [131_072, 131_079, 1 << 30, 1 << 62, Int.max])
    func `an index behind the end of the list is out of range`(index: Int) throws {
        let list = try TestStatusList.encoded(TestStatusList.bits())
        #expect(statusRefusal { () throws(StatusError) in try Self.status(list, at: index) } == .range)
        #expect(try Self.status(list, at: 131_071) == 0)
    }

    @Test func `a list that is damaged, cut or followed by something is refused`() throws {
        let stream = try TestGzip.compress(TestStatusList.bits([5: 1, 99_999: 1]))
        func refusal(_ bytes: [UInt8]) -> String {
            do throws(StatusError) {
                _ = try Self.status("u" + Base64URL.encode(bytes), at: 5)
                return ""
            } catch {
                return error.codeName + " " + error.detail
            }
        }
        #expect(refusal(stream) == "")
        for count in 1..<stream.count {
            #expect(refusal(Array(stream.prefix(count))).hasPrefix("MALFORMED_VALUE_ERROR"), "\(count)")
        }
        #expect(refusal(stream + [0]).contains("1 bytes follow"))
        #expect(refusal(stream + stream).contains("bytes follow"))
        var flipped = stream
        flipped[stream.count - 5] ^= 1
        #expect(refusal(flipped).contains("damaged"))
        #expect(refusal(Array("no gzip".utf8)).contains("damaged"))
        #expect(refusal([0x78, 0x9C] + stream.dropFirst(2)).contains("damaged"))
    }

    @Test func `a list that inflates beyond its limit is given up`() throws {
        let most = try TestStatusList.encoded([UInt8](repeating: 0, count: 16 << 20))
        #expect(try Self.status(most, at: 5) == 0)
        #expect(try Self.status(most, at: (128 << 20) - 1) == 0)
        let bomb = try TestStatusList.encoded([UInt8](repeating: 0, count: 16 << 20 | 1))
        let error = #expect(throws: StatusError.self) { try Self.status(bomb, at: 5) }
        #expect(error?.code == .malformed && error?.detail.contains("16 MiB") == true)
    }

    @Test(arguments: ["u", "u*", "uH4sI====", "H4sI/+", "uH4sIé"])
    func `a text that is not strict base64url is refused`(text: String) {
        #expect(statusRefusal { () throws(StatusError) in try Self.status(text, at: 0) } == .malformed)
    }
}
