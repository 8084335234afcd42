internal import CCurlShim
internal import StrictJSON
internal import VerifiableCredentials

/// A transfer of libcurl. Freed with the object; used by one thread.
@safe final class Transfer {
    private let pointer: OpaquePointer

    /// A transfer that asks the exchange while it runs. The exchange must outlive it.
    init?(asking exchange: Exchange) {
        var receiver = unsafe ccurl_receiver(
            context: Unmanaged.passUnretained(exchange).toOpaque(),
            may_connect: { context, bytes, count in
                guard let exchange = unsafe Transfer.exchange(context),
                    let address = unsafe IPAddress(bytes: Transfer.bytes(bytes, count))
                else { return 0 }
                return exchange.mayConnect(address) ? 1 : 0
            },
            on_header: { context, bytes, count in
                guard let exchange = unsafe Transfer.exchange(context) else { return 0 }
                return unsafe exchange.takeHeader(Transfer.bytes(bytes, count)) ? 1 : 0
            },
            on_body: { context, bytes, count in
                guard let exchange = unsafe Transfer.exchange(context) else { return 0 }
                return unsafe exchange.takeBody(Transfer.bytes(bytes, count)) ? 1 : 0
            },
            may_continue: { context in
                guard let exchange = unsafe Transfer.exchange(context) else { return 0 }
                return exchange.plan.flag.isSet ? 0 : 1
            }
        )
        guard let pointer = unsafe ccurl_new(&receiver) else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe ccurl_free(pointer)
    }

    /// Sets a text, or takes it away; whether the library took it.
    func set(_ option: ccurl_text, _ value: String?) -> Bool {
        unsafe ccurl_set_text(pointer, option, value) == 1
    }

    /// Sets a number; whether the library took it.
    func set(_ option: ccurl_number, _ value: Int) -> Bool {
        unsafe ccurl_set_number(pointer, option, value) == 1
    }

    /// Adds a line to the head of the request.
    func addHeader(_ line: String) -> Bool {
        unsafe ccurl_add_header(pointer, line) == 1
    }

    /// Gives the address of a name.
    func addResolution(_ entry: String) -> Bool {
        unsafe ccurl_add_resolution(pointer, entry) == 1
    }

    /// Runs it to its end.
    func perform() -> (end: TransferEnd, microseconds: Int64) {
        var text = [CChar](repeating: 0, count: 256)
        let end = unsafe ccurl_perform(pointer, &text, text.count)
        let total = unsafe ccurl_microseconds(pointer)
        if end == CCURL_END_OK { return (.complete, total) }
        return (.failed(end, said: Transfer.text(text), microseconds: total), total)
    }

    /// Text with a final zero.
    static func text(_ bytes: [CChar]) -> String {
        String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func exchange(_ context: UnsafeMutableRawPointer?) -> Exchange? {
        unsafe context.map { unsafe Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
