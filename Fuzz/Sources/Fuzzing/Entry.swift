import CLibFuzzer

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    FuzzTarget.chosen.run(bytes)
    return 0
}

/// What libFuzzer calls to change an input: its own way, and in most cases the checksums of a PNG mended afterwards, so
/// that a change reaches what stands behind them.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt) -> Int {
    let changed = unsafe LLVMFuzzerMutate(bytes, count, capacity)
    if seed % 4 != 0 {
        var buffer = unsafe UnsafeMutableBufferPointer(start: bytes, count: changed)
        unsafe PNGChecksums.mend(&buffer)
    }
    return changed
}
