import BadgeTesting
import Foundation
import ResourceFetching
import Testing

@Suite struct LibraryTests {
    @Test func `libcurl is opened on the first fetch and not before`() throws {
        let server = try TestServer.get()
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "FetchProbe")
        let process = Process()
        process.executableURL = program
        process.arguments = ["1000", "2000", server.origin]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.runAlone()
        var lines = LineReader(output.fileHandleForReading)
        // A URL that is refused needs no library.
        for (url, said, isOpen) in [
            ("http://10.0.0.1/", "refused", false), ("mailto:a@example.org", "refused", false),
            (server.url("/ok"), "found", true),
        ] {
            try input.fileHandleForWriting.write(contentsOf: Data((url + "\n").utf8))
            let next = lines.next()
            let line = String(decoding: try #require(next), as: UTF8.self)
            #expect(line.hasPrefix(said), "\(line)")
            let maps = try #require(FileHandle(forReadingAtPath: "/proc/\(process.processIdentifier)/maps"))
            let loaded = String(decoding: try maps.readToEnd() ?? Data(), as: UTF8.self)
            #expect(loaded.contains("FetchProbe"))
            #expect(loaded.contains("libcurl") == isOpen, "\(url)")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
