import StrictJSON

/// PNG pictures that are damaged, crafted, or hold something else than one badge.
extension HostileFiles {
    mutating func addPNG() throws {
        let good = try HostileSample.good()
        try addChunks(good)
        try addDamage(good)
        try addTexts(good)
        try addBakedText(good)
    }

    private mutating func addChunks(_ good: [UInt8]) throws {
        let badge = PNGBytes.badge(good)
        let (signature, header, pixels, end) = (PNGBytes.signature, PNGBytes.header, PNGBytes.pixels, PNGBytes.end)
        begin("a chunk of the PNG says that it is longer than the file")
        for length in [UInt32(0x7FFF_FFFF), 0x7FFF_FFF3, 0x7FFF_0000, 0x1000_0000, 0x00FF_FFFF] {
            for type in ["iTXt", "IDAT", "IHDR"] {
                let claim = PNGBytes.number(length) + Array(type.utf8)
                let head = type == "IHDR" ? signature : signature + header
                add("\(type) \(length)", head + claim + good + pixels + end, "baking.pngTruncated")
            }
        }
        for length in [UInt32(0x8000_0000), 0xFFFF_FFFF, 0xFFFF_FFF4, 0x8000_000C] {
            for type in ["iTXt", "IDAT", "tEXt"] {
                let claim = PNGBytes.number(length) + Array(type.utf8)
                add("\(type) \(length)", signature + header + claim + good + pixels + end, "baking.pngChunkLength")
            }
        }
        begin("the chunks of the PNG are not those of a picture, or not in order")
        for (what, bytes, code) in [
            ("no header", signature + badge + pixels + end, "baking.pngHeader"),
            ("the header behind the badge", signature + badge + header + pixels + end, "baking.pngHeader"),
            ("two headers", signature + header + header + badge + pixels + end, "baking.pngHeader"),
            (
                "a header of 12 bytes",
                signature + PNGBytes.chunk("IHDR", Array(repeating: 1, count: 12)) + badge + pixels + end,
                "baking.pngHeader"
            ),
            ("an empty header", signature + PNGBytes.chunk("IHDR", []) + badge + pixels + end, "baking.pngHeader"),
            (
                "a header of a megabyte",
                signature + PNGBytes.chunk("IHDR", Array(repeating: 1, count: 1 << 17)) + pixels + end,
                "baking.pngHeader"
            ),
            ("no pixels", signature + header + badge + end, "baking.pngPixelData"),
            ("pixels in two places", signature + header + pixels + badge + pixels + end, "baking.pngPixelData"),
            ("no end", signature + header + badge + pixels, "baking.pngTruncated"),
            ("an end with data", signature + header + badge + pixels + PNGBytes.chunk("IEND", [0]), "baking.pngEnd"),
            ("the end first", signature + end + header + badge + pixels, "baking.pngHeader"),
            ("the signature alone", signature, "baking.pngTruncated"),
            ("two ends", signature + header + badge + pixels + end + end, "baking.pngTrailingBytes"),
            ("a badge behind the end", signature + header + pixels + end + badge, "baking.pngTrailingBytes"),
            ("a picture behind the picture", PNGBytes.file(badge) + PNGBytes.file(badge), "baking.pngTrailingBytes"),
            ("a zero byte behind", PNGBytes.file(badge) + [0], "baking.pngTrailingBytes"),
            ("a ZIP behind", PNGBytes.file(badge) + Array("PK\u{3}\u{4}".utf8), "baking.pngTrailingBytes"),
            ("a page behind", PNGBytes.file(badge) + Array("<script>".utf8), "baking.pngTrailingBytes"),
            (
                "a chunk type of digits", signature + header + PNGBytes.chunk("1234", good) + pixels + end,
                "baking.pngChunkType"
            ),
            (
                "a chunk type with an escape", signature + header + PNGBytes.chunk("\u{1B}[2J", good) + pixels + end,
                "baking.pngChunkType"
            ),
            (
                "a chunk type of zero bytes", signature + header + PNGBytes.chunk("\0\0\0\0", good) + pixels + end,
                "baking.pngChunkType"
            ), ("line ends changed", Array(signature.prefix(4)) + [0x0A, 0x1A, 0x0A] + header, "baking.notPNG"),
            ("as JNG", [0x8B, 0x4A, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header, "input.notABadge"),
            ("the seventh bit lost", [0x09] + signature.dropFirst() + header, "input.notABadge"),
        ] as [(String, [UInt8], String)] { add(what, bytes, code) }
        begin("the PNG is sound and holds no badge where one belongs")
        let hidden: [(String, [UInt8])] = [
            ("nothing", []), ("in a private chunk", PNGBytes.chunk("obDg", good)),
            (
                "in the pixels' chunk of another kind",
                PNGBytes.chunk("iTXT", Array("openbadgecredential".utf8) + [0, 0, 0, 0, 0] + good)
            ),
            ("under the keyword in capitals", PNGBytes.badge(good, keyword: "OpenBadgeCredential")),
            ("under another keyword", PNGBytes.badge(good, keyword: "openbadgecredentials")),
            ("with a space before the keyword", PNGBytes.badge(good, keyword: " openbadgecredential")),
            ("with a space behind the keyword", PNGBytes.badge(good, keyword: "openbadgecredential ")),
            ("under an empty keyword", PNGBytes.badge(good, keyword: "")),
            ("as a comment", PNGBytes.badge(good, keyword: "Comment")),
            ("as XMP", PNGBytes.badge(good, keyword: "XML:com.adobe.xmp")),
            ("under a keyword with a no-break space", PNGBytes.badge(good, keyword: "openbadgecredential\u{A0}")),
            ("under a keyword in another script", PNGBytes.badge(good, keyword: "\u{43E}penbadgecredential")),
        ]
        for (what, chunk) in hidden { add(what, PNGBytes.file(chunk), "baking.noPayload") }
        begin("the PNG holds more than one badge")
        let old = PNGBytes.badge(Array("https://a.example/1".utf8), keyword: "openbadges")
        for (what, chunks) in [
            ("the same twice", badge + badge), ("an empty one first", PNGBytes.badge([]) + badge),
            ("an empty one behind", badge + PNGBytes.badge([])), ("one of the older kind first", old + badge),
            ("one of the older kind behind", badge + old),
            ("a text chunk besides", badge + PNGBytes.chunk("tEXt", Array("openbadges\u{0}https://a.example/".utf8))),
            ("a compressed one besides", badge + PNGBytes.badge(compressed: PNGBytes.stored(good))),
            ("a hundred", Array(repeatElement(badge, count: 100).joined())),
            ("a broken one besides", badge + PNGBytes.chunk("iTXt", Array("openbadgecredential".utf8))),
            ("ten thousand empty ones", Array(repeatElement(PNGBytes.badge([]), count: 10_000).joined())),
        ] as [(String, [UInt8])] { add(what, PNGBytes.file(chunks), "baking.severalPayloads") }
        add(
            "one behind the pixels",
            PNGBytes.signature + header + badge + pixels + badge + end,
            "baking.severalPayloads"
        )
    }

    private mutating func addDamage(_ good: [UInt8]) throws {
        let file = PNGBytes.file(PNGBytes.badge(good))
        begin("the PNG ends early")
        let borders = [
            9, 12, 15, 16, 20, 29, 32, 33, 34, 37, 41, 60, file.count - 1, file.count - 4, file.count - 8,
            file.count - 12, file.count - 13, file.count - 25,
        ]
        for end in borders { add("after \(end) bytes", Array(file[..<end]), "baking.pngTruncated") }
        for _ in 0..<12 {
            let end = Int.random(in: 60..<(file.count - 30), using: &random)
            add("after \(end) bytes", Array(file[..<end]), "baking.pngTruncated")
        }
        begin("a byte of the PNG is another")
        for _ in 0..<30 {
            var copy = file
            copy[Int.random(in: 80..<(file.count - 60), using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            add("in the badge", copy, "baking.pngChecksum")
        }
        for place in [16, 24, 28, 29, 32, file.count - 1, file.count - 5 - 12, file.count - 14] {
            var copy = file
            copy[place] ^= 0x40
            add("byte \(place)", copy, "baking.pngChecksum")
        }
        begin("the PNG is a burden")
        add(
            "seventeen mebibytes",
            file + [UInt8](repeating: 0, count: 17 << 20),
            "file.tooLarge"
        )
        add("eight mebibytes behind the end", file + [UInt8](repeating: 0, count: 8 << 20), "baking.pngTrailingBytes")
        let empty = PNGBytes.chunk("juNk", [])
        add(
            "a hundred thousand empty chunks",
            PNGBytes.file(Array(repeatElement(empty, count: 100_000).joined())),
            "baking.noPayload"
        )
        add(
            "a million pixels' chunks without data",
            PNGBytes.signature + PNGBytes.header
                + Array(repeatElement(PNGBytes.chunk("IDAT", []), count: 200_000).joined()) + PNGBytes.end,
            "baking.noPayload"
        )
        let huge =
            PNGBytes.signature
            + PNGBytes.chunk("IHDR", PNGBytes.number(0x7FFF_FFFF) + PNGBytes.number(0x7FFF_FFFF) + [16, 6, 0, 0, 1])
        add("a picture of 2^62 pixels without a badge", huge + PNGBytes.pixels + PNGBytes.end, "baking.noPayload")
        var altered = try JSON.read(good)
        try altered.put("Another", at: "/name")
        add(
            "a picture of 2^62 pixels with an altered badge",
            huge + PNGBytes.badge(altered.compactBytes()) + PNGBytes.pixels + PNGBytes.end,
            "proof.signatureDoesNotFit"
        )
        let none = PNGBytes.signature + PNGBytes.chunk("IHDR", [UInt8](repeating: 0, count: 13))
        add(
            "a picture of no size with an altered badge",
            none + PNGBytes.badge(altered.compactBytes()) + PNGBytes.pixels + PNGBytes.end,
            "proof.signatureDoesNotFit"
        )
        add(
            "compressed pixels of gibibytes",
            PNGBytes.signature + PNGBytes.header + PNGBytes.badge(altered.compactBytes())
                + PNGBytes.chunk("IDAT", PNGBytes.bomb(copies: 100_000)) + PNGBytes.end,
            "proof.signatureDoesNotFit"
        )
    }

    private mutating func addTexts(_ good: [UInt8]) throws {
        let keyword = Array("openbadgecredential".utf8)
        begin("the text chunk of the PNG is not formed as the standard says")
        for (what, body) in [
            ("nothing behind the keyword", []), ("a zero byte alone", [0]), ("four bytes", [0, 0, 0, 0]),
            ("a flag of two", [0, 2, 0, 0, 0] + good), ("a flag of 255", [0, 255, 0, 0, 0] + good),
            ("another method", [0, 1, 1, 0, 0] + good),
            ("a language without end", [0, 0, 0] + Array("en".utf8)),
            ("a language of control characters", [0, 0, 0, 0x1B, 0x5B, 0, 0] + good),
            ("a language of spaces", [0, 0, 0, 0x20, 0, 0] + good),
            ("a language beyond ASCII", [0, 0, 0, 0xC3, 0xA9, 0, 0] + good),
            ("a translation without end", [0, 0, 0, 0] + Array("badge".utf8)),
            ("a translation that is not UTF-8", [0, 0, 0, 0, 0xFF, 0] + good),
        ] as [(String, [UInt8])] { add(what, PNGBytes.file(PNGBytes.chunk("iTXt", keyword + body)), "baking.pngText") }
        for type in ["tEXt", "zTXt"] {
            add("as " + type, PNGBytes.file(PNGBytes.chunk(type, keyword + [0] + good)), "baking.pngWrongChunk")
            add(
                "as \(type), compressed",
                PNGBytes.file(PNGBytes.chunk(type, keyword + [0, 0] + PNGBytes.stored(good))),
                "baking.pngWrongChunk"
            )
        }
        begin("the compressed text of the PNG does not inflate, or to more than a badge")
        let stream = PNGBytes.stored(good)
        var wrongSum = stream
        wrongSum[wrongSum.count - 1] ^= 1
        for (what, bytes, code) in [
            ("no stream", [], "baking.pngInflate"), ("not zlib", good, "baking.pngInflate"),
            ("cut", Array(stream.dropLast(6)), "baking.pngInflate"),
            ("another checksum", wrongSum, "baking.pngInflate"), ("bytes behind", stream + [0], "baking.pngInflate"),
            ("another stream behind", stream + stream, "baking.pngInflate"),
            ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stream, "baking.pngInflate"),
            ("a dictionary", [0x78, 0x20, 0, 0, 0, 1] + stream.dropFirst(2), "baking.pngInflate"),
            ("a reserved block", [0x78, 0x01, 0x07], "baking.pngInflate"),
            ("2 MiB", PNGBytes.bomb(copies: 8200), "baking.payloadTooLarge"),
            ("64 MiB", PNGBytes.bomb(copies: 260_000), "baking.payloadTooLarge"),
            ("256 MiB", PNGBytes.bomb(copies: 1_040_000), "baking.payloadTooLarge"),
            (
                "a bomb within the limit that is cut", Array(PNGBytes.bomb(copies: 1000).dropLast(4)),
                "baking.pngInflate"
            ),
        ] as [(String, [UInt8], String)] { add(what, PNGBytes.file(PNGBytes.badge(compressed: bytes)), code) }
        begin("the text of the PNG is no badge of Open Badges 3.0")
        for text in [
            "", " ", "https://a.example/badge.json", "x", "null", "[]", "{", "}", "{}x", "a.b", "a.b.c.d", "..",
            "javascript:alert(1)", "<svg/>", "\u{1B}]0;x\u{7}", "data:application/json,{}",
        ] {
            add(text.debugDescription, PNGBytes.file(PNGBytes.badge(Array(text.utf8))), "baking.payloadForm")
        }
        add(
            "more than a badge may have",
            PNGBytes.file(PNGBytes.badge([UInt8](repeating: 0x20, count: 1 << 20) + good)),
            "baking.payloadTooLarge"
        )
        begin("the PNG holds a badge of Open Badges 2.0, which nobody verifies here")
        for (what, chunk) in [
            ("an address", PNGBytes.badge(Array("https://a.example/badge.json".utf8), keyword: "openbadges")),
            ("an address of the oldest kind", PNGBytes.chunk("tEXt", Array("openbadges\u{0}http://127.0.0.1/".utf8))),
            ("an assertion", PNGBytes.badge(Array("{}".utf8), keyword: "openbadges")),
            ("a credential under the old keyword", PNGBytes.badge(good, keyword: "openbadges")),
            ("a token", PNGBytes.badge(Array("e30.e30.e30".utf8), keyword: "openbadges")),
        ] as [(String, [UInt8])] { add(what, PNGBytes.file(chunk), "structure.openBadges2") }
    }

    private mutating func addBakedText(_ good: [UInt8]) throws {
        begin("the badge in the PNG is not UTF-8")
        let text = HostileSample.replaced(String(decoding: good, as: UTF8.self), "Ana Rivera", "\u{E000}")
        for sequence in Self.invalid {
            add(
                "\(sequence)",
                PNGBytes.file(PNGBytes.badge(Self.replaced(Array(text.utf8), Array("\u{E000}".utf8), sequence))),
                "baking.payloadEncoding"
            )
        }
        begin("the badge in the PNG is no JSON, or another one than was signed")
        let body = String(String(decoding: good, as: UTF8.self).dropLast())
        for (what, text, code) in [
            ("a member twice", body + ",\"name\":\"x\"}", "json.duplicateMember"),
            ("a comma", body + ",}", "json.trailingComma"),
            ("depth", body + ",\"x\":" + times(100_000, "[") + times(100_000, "]") + "}", "json.tooDeep"),
            ("two documents", body + "}" + body + "}", "json.trailingText"),
            ("a word more", body + ",\"x\":1}", "context.undefinedTerm"),
            (
                "another number", HostileSample.replaced(body, "Earned\":2", "Earned\":3") + "}",
                "proof.signatureDoesNotFit"
            ), ("half a pair", body + ",\"x\":\"\\ud800\"}", "json.loneSurrogate"),
            ("values", body + ",\"x\":[" + times(120_000, "0,") + "0]}", "json.tooManyNodes"),
        ] as [(String, String, String)] { add(what, PNGBytes.file(PNGBytes.badge(Array(text.utf8))), code) }
        let token = try HostileSample.good(.tokenEdDSA)
        add(
            "a token with another signature",
            PNGBytes.file(PNGBytes.badge(token.dropLast(4) + Array("AAAA".utf8))),
            "proof.signatureDoesNotFit"
        )
        let none =
            Array(#"eyJhbGciOiJub25lIn0."#.utf8) + token.split(separator: UInt8(ascii: "."))[1] + Array(".AA".utf8)
        add("a token without a signature", PNGBytes.file(PNGBytes.badge(none)), "proof.algorithmForbidden")
    }
}
