public import StrictJSON

/// Why an encoding could not be read, a key could not be used or a key file could not be opened or written.
///
/// Never holds secret material. A signature that does not match is not an error but `false`.
public struct CryptoError: ExplainedError, Equatable {
    /// The stable name of a reason.
    public struct Code: Sendable, Equatable {
        /// The name as it is shown: `key.smallOrder`.
        public let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// The reason.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String
    /// How to mend it, where that is known.
    public let hint: String?

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }

    /// The name of the code.
    public var codeName: String { code.name }

    /// Equal when all parts are the same bytes.
    public static func == (left: CryptoError, right: CryptoError) -> Bool {
        left.code == right.code && left.detail.isSameBytes(as: right.detail)
            && (left.hint ?? "").isSameBytes(as: right.hint ?? "")
    }
}

extension CryptoError: CustomStringConvertible {
    /// The detail, then the code in parentheses.
    public var description: String {
        "\(detail) (\(code.name))"
    }
}

// Encodings
extension CryptoError.Code {
    /// A character that the encoding does not have.
    public static let encodingCharacter = Self("encoding.character")
    /// A count of characters that no bytes have in this encoding.
    public static let encodingLength = Self("encoding.length")
    /// Padding where none belongs, or none where it belongs.
    public static let encodingPadding = Self("encoding.padding")
    /// Bits after the last byte that are not zero: two spellings of the same bytes.
    public static let encodingSpareBits = Self("encoding.spareBits")
    /// More characters than are read.
    public static let encodingTooLong = Self("encoding.tooLong")
    /// A text without a multibase prefix that is read here.
    public static let multibasePrefix = Self("multibase.prefix")
    /// A variable-length number that is cut off, too large, or longer than it need be.
    public static let varint = Self("varint.malformed")
    /// A multihash whose length is not that of its algorithm.
    public static let multihashLength = Self("multihash.length")
    /// A multihash of an algorithm that is not computed here.
    public static let multihashAlgorithm = Self("multihash.algorithm")
}

// Keys
extension CryptoError.Code {
    /// Bytes that are no key in a form that is read here.
    public static let keyUnrecognised = Self("key.unrecognised")
    /// A key whose text breaks the rules of its form.
    public static let keyMalformed = Self("key.malformed")
    /// A key of a kind that is not used here.
    public static let keyUnsupportedType = Self("key.unsupportedType")
    /// A private key where a public one belongs.
    public static let keyPrivateGivenForPublic = Self("key.privateGivenForPublic")
    /// A public key where a private one belongs.
    public static let keyPublicGivenForPrivate = Self("key.publicGivenForPrivate")
    /// A key or coordinate of the wrong length.
    public static let keyLength = Self("key.length")
    /// A public point that is not on its curve, or at infinity.
    public static let keyNotOnCurve = Self("key.notOnCurve")
    /// An Ed25519 point that anyone can sign for (order 1, 2, 4 or 8).
    public static let keySmallOrder = Self("key.smallOrder")
    /// An Ed25519 point, or a number of an RSA key, that is not written in the one canonical way.
    public static let keyNotCanonical = Self("key.notCanonical")
    /// An RSA key that others can sign with: too short, or of a known weakness.
    public static let keyWeak = Self("key.weak")
    /// An RSA key whose public exponent is even, too small or too large.
    public static let keyExponent = Self("key.exponent")
    /// An RSA key where a Multikey is needed.
    public static let keyNoMultikey = Self("key.noMultikey")
    /// Two keys of a JWK set with one name.
    public static let keyDuplicateID = Self("key.duplicateID")
    /// A SEC 1 point whose first byte is none of 02, 03 and 04.
    public static let keyPointEncoding = Self("key.pointEncoding")
    /// A key that says that it is for something else than checking signatures.
    public static let keyPurpose = Self("key.purpose")
    /// A key that names an algorithm that is not its own.
    public static let keyAlgorithm = Self("key.algorithm")
    /// A private part that does not belong to its public part.
    public static let keyInconsistent = Self("key.inconsistent")
}

// Key files and passphrases
extension CryptoError.Code {
    /// A private key that is not encrypted.
    public static let keyNotEncrypted = Self("key.notEncrypted")
    /// An encrypted key in an encryption that is not read here.
    public static let keyEncryption = Self("key.encryption")
    /// A passphrase that does not open the key.
    public static let passphraseWrong = Self("passphrase.wrong")
    /// A passphrase that is too short for a new key.
    public static let passphraseTooShort = Self("passphrase.tooShort")
    /// A passphrase that is longer than is read.
    public static let passphraseTooLong = Self("passphrase.tooLong")
    /// No passphrase where one is needed.
    public static let passphraseEmpty = Self("passphrase.empty")
    /// A passphrase that holds a zero byte.
    public static let passphraseZeroByte = Self("passphrase.zeroByte")
    /// Two entries of a new passphrase that differ.
    public static let passphraseDiffers = Self("passphrase.differs")
    /// No terminal to ask on.
    public static let passphraseNoTerminal = Self("passphrase.noTerminal")
    /// A passphrase that could not be read.
    public static let passphraseUnreadable = Self("passphrase.unreadable")
    /// A key file that is already there.
    public static let keyExists = Self("key.exists")
    /// No file there.
    public static let keyFileMissing = Self("keyFile.missing")
    /// A key file that could not be read.
    public static let keyFileUnreadable = Self("keyFile.unreadable")
    /// A key file that could not be written.
    public static let keyFileUnwritable = Self("keyFile.unwritable")
    /// A symbolic link where the key itself must be.
    public static let keyFileSymbolicLink = Self("keyFile.symbolicLink")
    /// Something else than a regular file.
    public static let keyFileNotRegular = Self("keyFile.notRegular")
    /// A key file that other users may read or write.
    public static let keyFileOpenToOthers = Self("keyFile.openToOthers")
    /// A key file or folder of another user.
    public static let keyFileForeignOwner = Self("keyFile.foreignOwner")
    /// A key file that is larger than any key.
    public static let keyFileTooLarge = Self("keyFile.tooLarge")
    /// A folder of keys in which other users may write.
    public static let keyFolderOpenToOthers = Self("keyFolder.openToOthers")
    /// A path that names no file.
    public static let keyFilePath = Self("keyFile.path")
}

// The library and the system
extension CryptoError.Code {
    /// libcrypto could not do an operation that it offers.
    public static let libraryRefused = Self("crypto.libraryRefused")
    /// A digest that has ended and was used again.
    public static let digestEnded = Self("digest.ended")
    /// A count of bytes that is no count.
    public static let randomCount = Self("random.count")
    /// The system did not let the process protect its memory.
    public static let processNotHardened = Self("process.notHardened")
}
