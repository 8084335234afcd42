import ResourceFetching

/// The addresses that are refused, with what they are, and their neighbours that are not.
enum AddressCases {
    static let refused: [(text: String, kind: RefusedRange.Kind)] = [
        ("0.0.0.0", .unspecified), ("0.0.0.1", .unspecified), ("0.255.255.255", .unspecified),
        ("10.0.0.0", .privateNetwork), ("10.0.0.1", .privateNetwork), ("10.255.255.255", .privateNetwork),
        ("100.64.0.0", .sharedNetwork), ("100.64.0.1", .sharedNetwork), ("100.127.255.255", .sharedNetwork),
        ("127.0.0.0", .loopback), ("127.0.0.1", .loopback), ("127.255.255.255", .loopback),
        ("169.254.0.1", .linkLocal), ("169.254.169.254", .linkLocal), ("169.254.255.255", .linkLocal),
        ("172.16.0.1", .privateNetwork), ("172.31.255.255", .privateNetwork),
        ("192.0.0.1", .protocolUse), ("192.0.0.170", .protocolUse), ("192.0.2.1", .documentation),
        ("192.31.196.1", .protocolUse), ("192.52.193.1", .protocolUse), ("192.88.99.1", .relay),
        ("192.168.0.1", .privateNetwork), ("192.168.255.255", .privateNetwork), ("192.175.48.1", .protocolUse),
        ("198.18.0.1", .benchmarking), ("198.19.255.255", .benchmarking), ("198.51.100.1", .documentation),
        ("203.0.113.1", .documentation), ("224.0.0.1", .multicast), ("239.255.255.255", .multicast),
        ("240.0.0.1", .reserved), ("255.255.255.254", .reserved), ("255.255.255.255", .broadcast),
        ("::", .unspecified), ("::1", .loopback), ("::2", .mapped), ("::7f00:1", .mapped), ("::a00:1", .mapped),
        ("::ffff:7f00:1", .mapped), ("::ffff:a00:1", .mapped), ("::ffff:5db8:d822", .mapped),
        ("::ffff:0:7f00:1", .mapped), ("64:ff9b::7f00:1", .translated), ("64:ff9b::a9fe:a9fe", .translated),
        ("64:ff9b:1::a00:1", .translated), ("100::1", .discard), ("2001::1", .tunnelled),
        ("2001:0:7f00:1::", .tunnelled), ("2001:2::1", .benchmarking), ("2001:10::1", .protocolUse),
        ("2001:20::1", .protocolUse), ("2001:1ff:ffff::1", .protocolUse), ("2001:db8::1", .documentation),
        ("2002:7f00:1::", .tunnelled), ("2002:a00:1::1", .tunnelled), ("2620:4f:8000::1", .protocolUse),
        ("3fff::1", .documentation), ("3fff:fff::1", .documentation), ("5f00::1", .protocolUse),
        ("fc00::1", .privateNetwork), ("fd00:ec2::254", .privateNetwork), ("fdff::1", .privateNetwork),
        ("fe80::1", .linkLocal), ("febf::1", .linkLocal), ("fec0::1", .privateNetwork), ("feff::1", .privateNetwork),
        ("ff02::1", .multicast), ("ff0e::1", .multicast), ("1::1", .reserved), ("200::1", .reserved),
        ("400::1", .reserved), ("1fff:ffff::1", .reserved), ("4000::1", .reserved), ("8000::1", .reserved),
        ("e000::1", .reserved), ("fe00::1", .reserved), ("101::1", .reserved), ("64:ff9c::1", .reserved),
    ]

    static let allowed: [String] = [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.1",
        "192.0.3.1", "192.88.98.1", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.1",
        "203.0.114.1", "223.255.255.255", "2000::1", "2001:200::1", "2001:db7:ffff::1", "2001:db9::1", "2003::1",
        "2606:4700::1111", "2620:4f:7fff::1", "2a00:1450::1", "3ffe::1", "3fff:1000::1",
    ]

    /// Hosts as a URL may write them, all meant to reach this machine or what a strict reader and a lenient one read
    /// differently. What stands after `@` or before it is the host for one of the two.
    static let oddHosts: [String] = [
        "127.0.0.1", "127.0.0.2", "127.1.2.3", "127.255.255.254", "127.1", "127.0.1", "2130706433", "0x7f000001",
        "0X7F000001", "0x7f.1", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0177.0.0.1", "0177.1", "017700000001",
        "00000177.0.0.1", "127.0.0.01", "127.00.0.1", "127.0.0.0x1", "127.0x1", "0", "00", "0x0", "0x", "0.0",
        "0.0.0.0", "127.0.0.1.", "127.0.0.1..", "4294967297", "127.0.0.257", "383.0.0.1", "127.0.0.1.0", "1.127.1",
        "localhost", "LOCALHOST", "LocalHost", "localhost.", "a.localhost", "a.b.localhost", ".localhost",
        "[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0001]", "[::]", "[0::0]",
        "[::ffff:127.0.0.1]", "[::FFFF:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]",
        "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::127.0.0.1]", "[2002:7f00:1::]",
        "[2001:0:7f00:1::1]", "[::1%25lo]", "[::1%lo]", "[::1%1]", "[fe80::1%25lo]", "[::1.]", "[ ::1]", "[]", "[::1",
        "::1", "[::ffff:0x7f.1]", "[::ffff:127.1]", "[::ffff:2130706433]",
        "\u{FF11}\u{FF12}\u{FF17}.0.0.1", "127\u{3002}0\u{3002}0\u{3002}1", "\u{2460}\u{2461}\u{2466}.0.0.1",
        "127.0.0.\u{661}", "\u{24DB}ocalhost", "loc\u{AD}alhost", "localhost\u{200B}", "loc\u{430}lhost",
        "\u{FF4C}ocalhost", "127.0.0.1\u{0}", "%31%32%37.0.0.1", "127%2e0%2e0%2e1", "%6cocalhost", "localhost%00",
        "localhost%2f", "127.0.0.1%23", "127.0.0.1%2f.public.example", "user@127.0.0.1", "user:word@127.0.0.1",
        "public.example@127.0.0.1", "127.0.0.1@127.0.0.1", "@127.0.0.1", ":@127.0.0.1", "public.example%40127.0.0.1",
        "public.example\\@127.0.0.1", "127.0.0.1\\.public.example", "127.0.0.1\\@public.example", "\\127.0.0.1",
        "127.0.0.1 ", " 127.0.0.1", "127.0.0.1\t", "127.0.0.1\r\nHost: public.example", "127.0.0.1\n",
        "127.0.0.1;public.example", "127.0.0.1,public.example", "127.0.0.1&public.example", "127.0.0.1|a",
        "(127.0.0.1)", "<127.0.0.1>", "'127.0.0.1'", "\"127.0.0.1\"", "$127.0.0.1", "*", "127.0.0.*", "127.0.0.1/8",
    ]

    /// Beginnings that are no URL of http or https, however a lenient reader takes them; the rest is `127.0.0.1:PORT`.
    static let oddBeginnings: [String] = [
        "ftp://", "ftps://", "gopher://", "dict://", "file://", "ldap://", "ldaps://", "tftp://", "smb://", "scp://",
        "sftp://", "telnet://", "rtsp://", "rtmp://", "mqtt://", "imap://", "pop3://", "smtp://", "ws://", "wss://",
        "jar:http://", "view-source:http://", "url:http://", "feed:http://", "data:,http://", "javascript://",
        "blob:http://", "unix://", "http:", "http:/", "http:///", "http:////", "//", "/", "", "http:\\\\", "http:/\\",
        "hTtP:\\/", "http://\t", " http://", "\thttp://", "\u{0}http://", "\u{FEFF}http://", "ht\ntp://",
        "http\u{FF1A}//",
    ]
}
