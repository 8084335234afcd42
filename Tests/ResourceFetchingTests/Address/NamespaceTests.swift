import BadgeTesting
import ResourceFetching
import Testing

/// In a network namespace every address leads to the listener of the test, which notes what was contacted.
@Suite(.serialized, .enabled(if: Namespace.mayRun, Comment(rawValue: Namespace.absent)))
struct NamespaceTests {
    @Test func `no refused address is contacted, as a literal, behind a name or behind a redirect`() throws {
        var urls: [String] = []
        var names = ["public.example": [["93.184.216.34"]]]
        for (index, entry) in AddressCases.refused.enumerated() {
            let host = entry.text.contains(":") ? "[\(entry.text)]" : entry.text
            names["host\(index).example"] = [[entry.text]]
            urls += [
                "http://\(host)/", "http://host\(index).example:8080/", "http://public.example/?to=http://\(host)/",
            ]
        }
        let answers = try Namespace.fetch(urls, names: names)
        #expect(answers.count == urls.count)
        for (url, answer) in zip(urls, answers) {
            #expect(answer.said.hasPrefix("refused "), "\(url): \(answer.said)")
            let isRedirect = url.hasPrefix("http://public.example/")
            #expect(answer.contacted == (isRedirect ? ["93.184.216.34"] : []), "\(url): \(answer.contacted)")
        }
        print("suite addresses in a namespace: \(urls.count) cases")
    }

    @Test func `public addresses are contacted, as literals and behind names`() throws {
        var names: [String: [[String]]] = [:]
        var urls: [String] = []
        for (index, address) in AddressCases.allowed.enumerated() {
            names["host\(index).example"] = [[address]]
            urls += ["http://\(address.contains(":") ? "[\(address)]" : address)/", "http://host\(index).example/"]
        }
        let answers = try Namespace.fetch(urls, names: names)
        #expect(answers.count == urls.count)
        for (index, answer) in answers.enumerated() {
            #expect(answer.said.hasPrefix("found 6 "), "\(urls[index]): \(answer.said)")
            #expect(answer.contacted == [AddressCases.allowed[index / 2]], "\(urls[index]): \(answer.contacted)")
        }
    }

    @Test func `a name that changes its address meanwhile is judged again`() throws {
        let answers = try Namespace.fetch(
            ["http://rebind.example/?to=http://rebind.example/inner", "http://rebind.example/"],
            names: ["rebind.example": [["93.184.216.34"], ["169.254.169.254"]]]
        )
        #expect(answers.count == 2)
        #expect(answers.map(\.contacted) == [["93.184.216.34"], []])
        #expect(answers.allSatisfy { $0.said.hasPrefix("refused rebind.example has the address 169.254.169.254") })
    }

    @Test func `of several addresses only public ones are contacted`() throws {
        let answers = try Namespace.fetch(
            ["http://mixed.example/", "http://inner.example/"],
            names: [
                "mixed.example": [["10.0.0.1", "127.0.0.1", "93.184.216.34", "::1"]],
                "inner.example": [["10.0.0.1", "127.0.0.1", "::1", "fd00::1"]],
            ]
        )
        #expect(answers.map(\.contacted) == [["93.184.216.34"], []])
        #expect(answers.first?.said.hasPrefix("found ") == true)
        #expect(answers.last?.said.hasPrefix("refused inner.example has the address") == true)
    }

    @Test func `a name that does not exist is gone, and one that cannot be asked about is unreachable`() throws {
        let answers = try Namespace.fetch(
            ["http://none.example/", "http://empty.example/", "http://broken.example/"],
            names: ["empty.example": [[]]]
        )
        #expect(answers.map { String($0.said.prefix { $0 != " " }) } == ["gone", "gone", "unreachable"])
    }

    @Test func `any port of a public address is contacted, and a closed one is unreachable`() throws {
        let answers = try Namespace.fetch(["http://93.184.216.34:8080/", "http://93.184.216.34:8081/"])
        #expect(answers.map(\.contacted) == [["93.184.216.34"], []])
        #expect(answers.last?.said.hasPrefix("unreachable no connection to 93.184.216.34") == true)
    }

    @Test func `an allowed origin is contacted in a private network, and its neighbours are not`() throws {
        let answers = try Namespace.fetch(
            [
                "http://10.0.0.1/", "http://10.0.0.2/", "http://10.0.0.1:8080/", "http://10.0.0.1/?to=http://10.0.0.2/",
                "http://intranet.example/",
            ],
            names: ["intranet.example": [["192.168.1.1"]]],
            allowing: ["http://10.0.0.1", "http://intranet.example"]
        )
        #expect(answers.map(\.contacted) == [["10.0.0.1"], [], [], ["10.0.0.1"], ["192.168.1.1"]])
    }
}
