/// The narrow door to libcrypto. Only the target BadgeCrypto goes through it.
///
/// Rules of this header: standard types only, opaque handles, one operation of the library per function, no choice of
/// algorithm, format or limit beyond what the arguments say. A function that can fail takes a `bshim_error` and fills it
/// from the thread's error queue in the same call; every function leaves that queue empty. A pointer to input may be
/// anything where its length is 0.
#ifndef BADGE_OPENSSL_SHIM_H
#define BADGE_OPENSSL_SHIM_H

#include <stddef.h>
#include <stdint.h>

/// What libcrypto said when an operation could not be done: its code, and its text with a final zero.
typedef struct bshim_error {
    unsigned long code;
    char text[200];
} bshim_error;

/// Whether the calling thread's error queue holds nothing: lets tests see that a "no" leaves no trace.
int bshim_error_queue_is_empty(void);

// Digests

/// The digests that are offered. NONE is for signatures that hash by themselves (Ed25519).
typedef enum bshim_digest {
    BSHIM_DIGEST_NONE = 0,
    BSHIM_DIGEST_SHA256 = 1,
    BSHIM_DIGEST_SHA384 = 2,
    /// Only for hashed identities of recipients, which the standard writes so; `out` then needs room for 16 bytes.
    BSHIM_DIGEST_MD5 = 3,
} bshim_digest;

/// A digest that is being computed. Owned by whoever called `bshim_hash_new`; freed with `bshim_hash_free`.
typedef struct bshim_hash bshim_hash;

/// The digest of some bytes, at once. `out` has room for 32 or 48 bytes. 1, or 0 with the error.
int bshim_digest_once(bshim_digest digest, const void *data, size_t length, void *out, bshim_error *error);

/// Begins a digest. NULL with the error where that fails.
bshim_hash *bshim_hash_new(bshim_digest digest, bshim_error *error);

/// Adds bytes. 1, or 0 with the error.
int bshim_hash_update(bshim_hash *hash, const void *data, size_t length, bshim_error *error);

/// Ends the digest: `out` has room for 32 or 48 bytes. The handle can only be freed afterwards.
int bshim_hash_final(bshim_hash *hash, void *out, bshim_error *error);

/// The digest of some bytes at once, with a handle that any number of digests may go through: what it held before is
/// forgotten. `out` has room for 32 or 48 bytes. 1, or 0 with the error.
int bshim_hash_whole(bshim_hash *hash, bshim_digest digest, const void *data, size_t length, void *out,
                     bshim_error *error);

/// Frees a digest; NULL is allowed.
void bshim_hash_free(bshim_hash *hash);

/// HMAC of RFC 2104. `out` has room for the digest. 1, or 0 with the error.
int bshim_hmac(bshim_digest digest, const void *key, size_t key_length, const void *data, size_t length, void *out,
               bshim_error *error);

/// Whether two byte strings of one length are equal, in a time that tells nothing about where they differ.
int bshim_equal(const void *left, const void *right, size_t length);

/// Random bytes of the library's generator. 1, or 0 with the error.
int bshim_random(void *out, size_t length, bshim_error *error);

// Secrets

/// Bytes that never leave this shim: in the locked heap where the system allows one, overwritten before they are freed.
/// Owned by whoever made it; freed with `bshim_secret_free`.
typedef struct bshim_secret bshim_secret;

/// An empty secret with room for `capacity` bytes. NULL where there is no memory.
bshim_secret *bshim_secret_new(size_t capacity);

/// Overwrites and frees a secret; NULL is allowed.
void bshim_secret_free(bshim_secret *secret);

/// How many bytes it holds.
size_t bshim_secret_length(const bshim_secret *secret);

/// How many Unicode code points its bytes are as UTF-8.
size_t bshim_secret_characters(const bshim_secret *secret);

/// Whether a byte stands in it.
int bshim_secret_contains(const bshim_secret *secret, uint8_t byte);

/// Whether two secrets hold the same bytes; the time depends on the lengths only.
int bshim_secret_equal(const bshim_secret *left, const bshim_secret *right);

/// What reading a line into a secret came to.
typedef enum bshim_read {
    BSHIM_READ_OK = 0,
    BSHIM_READ_FAILED = 1,       ///< errno says why
    BSHIM_READ_TOO_LONG = 2,     ///< no line end within the room of the secret
    BSHIM_READ_NO_TERMINAL = 3,  ///< the process has no terminal
    BSHIM_READ_ENDED = 4,        ///< the input ended before its first byte
} bshim_read;

/// Reads from a descriptor up to the first line end, byte by byte so that nothing after it is taken; the line end (LF
/// or CR LF) is dropped. The line replaces what the secret held.
bshim_read bshim_secret_read_line(bshim_secret *secret, int descriptor, int *saved_errno);

/// Shows `prompt` on the terminal of the process and reads a line without echo. The terminal's settings are put back
/// in every case, also when a signal ends or stops the program meanwhile. Not for two threads at once.
bshim_read bshim_secret_prompt(bshim_secret *secret, const char *prompt, int *saved_errno);

// Keys

/// A public key or a key pair. Immutable once made, so threads may share it. Owned by whoever received it; freed with
/// `bshim_key_free`, which overwrites private parts.
typedef struct bshim_key bshim_key;

/// The kinds of keys. OTHER is a key that libcrypto knows and this shim does not.
typedef enum bshim_kind {
    BSHIM_KIND_OTHER = 0,
    BSHIM_KIND_ED25519 = 1,
    BSHIM_KIND_P256 = 2,
    BSHIM_KIND_P384 = 3,
    BSHIM_KIND_RSA = 4,
} bshim_kind;

/// Frees a key; NULL is allowed.
void bshim_key_free(bshim_key *key);

/// What kind of key it is.
bshim_kind bshim_key_kind(const bshim_key *key);

/// A public Ed25519 key from its 32 bytes, which libcrypto does not look at. NULL with the error.
bshim_key *bshim_key_ed25519_public(const void *raw, size_t length, bshim_error *error);

/// An Ed25519 pair from its seed of 32 bytes. NULL with the error.
bshim_key *bshim_key_ed25519_private(const void *seed, size_t length, bshim_error *error);

/// A public key on a curve from a point as in SEC 1 §2.3.3; libcrypto refuses points off the curve. NULL with the error.
bshim_key *bshim_key_ec_public(bshim_kind kind, const void *point, size_t length, bshim_error *error);

/// A pair on a curve from its scalar and its point; that they belong together is not looked at. NULL with the error.
bshim_key *bshim_key_ec_private(bshim_kind kind, const void *scalar, size_t scalar_length, const void *point,
                                size_t point_length, bshim_error *error);

/// The public point of a scalar, uncompressed: `out` has room for 97 bytes, `length` receives the count. 1, or 0 with
/// the error.
int bshim_ec_point_of_scalar(bshim_kind kind, const void *scalar, size_t scalar_length, void *out, size_t *length,
                             bshim_error *error);

/// A public RSA key from its modulus and exponent, big endian; libcrypto does not look at them. NULL with the error.
bshim_key *bshim_key_rsa_public(const void *modulus, size_t modulus_length, const void *exponent,
                                size_t exponent_length, bshim_error *error);

/// A new RSA pair with two primes and the exponent 65,537. NULL with the error.
bshim_key *bshim_key_rsa_generate(unsigned bits, bshim_error *error);

/// Modulus and exponent of an RSA key, big endian without leading zeros. The lengths hold the room and receive the
/// counts. 1; 0 with the error, which is empty where there is not room enough.
int bshim_key_rsa_numbers(const bshim_key *key, void *modulus, size_t *modulus_length, void *exponent,
                          size_t *exponent_length, bshim_error *error);

/// A new pair of a kind other than RSA. NULL with the error.
bshim_key *bshim_key_generate(bshim_kind kind, bshim_error *error);

/// The 32 public bytes of an Ed25519 key. 1, or 0 with the error.
int bshim_key_ed25519_raw(const bshim_key *key, void *out, bshim_error *error);

/// The coordinates of a public point, each padded to `size` bytes. 1, or 0 with the error.
int bshim_key_ec_coordinates(const bshim_key *key, void *x, void *y, size_t size, bshim_error *error);

/// Whether the point is in range, on its curve and not the point at infinity: 1 or 0; −1 with the error. On curves of
/// cofactor 1 (P-256, P-384) that is the full check of SP 800-56A.
int bshim_key_check_public(const bshim_key *key, bshim_error *error);

/// The whole check of a public key (EVP_PKEY_public_check): 1 or 0; −1 with the error. Of an RSA key: whether modulus and
/// exponent are odd and the modulus has no small factor, is no prime and no power of one.
int bshim_key_check_public_whole(const bshim_key *key, bshim_error *error);

/// Whether private and public part of a key on a curve belong together: 1 or 0; −1 with the error. For Ed25519 libcrypto
/// 3.0 merely looks whether both are there.
int bshim_key_check_pair(const bshim_key *key, bshim_error *error);

/// Whether a y coordinate (32 bytes, little endian, the sign bit cleared, below p) has an x on edwards25519
/// (RFC 8032 §5.1.3): 1 or 0; −1 with the error. libcrypto itself looks only when it verifies.
int bshim_ed25519_has_x(const void *y, bshim_error *error);

// Signatures

/// The signature of a message; ECDSA as DER, RSA as in PKCS #1 version 1.5. `length` holds the room and receives the count. 1, or 0 with the error.
int bshim_sign(const bshim_key *key, bshim_digest digest, const void *message, size_t message_length, void *out,
               size_t *length, bshim_error *error);

/// Whether a signature (ECDSA as DER) is the key's for the message: 1 yes, 0 no, −1 could not be found out.
int bshim_verify(const bshim_key *key, bshim_digest digest, const void *signature, size_t signature_length,
                 const void *message, size_t message_length, bshim_error *error);

/// r‖s, each `size` bytes, from an ECDSA signature in DER. 1, or 0 with the error.
int bshim_ecdsa_raw_from_der(const void *der, size_t length, void *raw, size_t size, bshim_error *error);

/// An ECDSA signature in DER from r‖s, each `size` bytes. `length` holds the room and receives the count. 1, or 0 with
/// the error.
int bshim_ecdsa_der_from_raw(const void *raw, size_t size, void *der, size_t *length, bshim_error *error);

// PKCS #8

/// What opening an encrypted key came to.
typedef enum bshim_open {
    BSHIM_OPEN_OK = 0,
    BSHIM_OPEN_MALFORMED = 1,    ///< not one EncryptedPrivateKeyInfo
    BSHIM_OPEN_UNSUPPORTED = 2,  ///< encrypted in a way that libcrypto does not offer
    BSHIM_OPEN_PASSPHRASE = 3,   ///< the passphrase does not open it, or the bytes were changed
    BSHIM_OPEN_KEY = 4,          ///< opened, but libcrypto cannot read the key inside
} bshim_open;

/// What it takes to make a key from a passphrase. UINT64_MAX stands for a number that is negative or larger.
typedef struct bshim_kdf_cost {
    uint64_t rounds;   ///< repetitions (RFC 8018, RFC 7292), 0 where it is scrypt or unknown
    uint64_t n, r, p;  ///< the parameters of scrypt (RFC 7914), 0 where it is not scrypt
} bshim_kdf_cost;

/// What opening an EncryptedPrivateKeyInfo would take, as its DER says; nothing is computed. All zero where there is no
/// such thing or libcrypto knows no such way: opening it then fails at once.
void bshim_pkcs8_cost(const void *der, size_t length, bshim_kdf_cost *cost);

/// Opens an EncryptedPrivateKeyInfo (RFC 5958) in DER. `key` receives the pair; it is the caller's.
bshim_open bshim_pkcs8_decrypt(const void *der, size_t length, const bshim_secret *passphrase, bshim_key **key,
                               bshim_error *error);

/// Writes a pair as EncryptedPrivateKeyInfo in DER: PBES2, scrypt with the given parameters and a fresh salt of 16
/// bytes, AES-256-CBC. `length` holds the room and receives the count. 1, or 0 with the error.
int bshim_pkcs8_encrypt(const bshim_key *key, const bshim_secret *passphrase, uint64_t n, uint64_t r, uint64_t p,
                        void *out, size_t *length, bshim_error *error);

// The process

/// Forbids core files and the reading of this process's memory by others of the same user. 1, or 0 with errno.
int bshim_process_harden(int *saved_errno);

/// Whether both are forbidden.
int bshim_process_is_hardened(void);

#endif
