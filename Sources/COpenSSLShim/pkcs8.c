#include "internal.h"

#include <limits.h>
#include <openssl/err.h>
#include <openssl/evperr.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

// Whether the queue says that the way of encrypting is not known here.
static int is_unsupported(void) {
    unsigned long code = ERR_peek_error();
    int reason = ERR_GET_REASON(code);
    return reason == ERR_R_UNSUPPORTED
        || (ERR_GET_LIB(code) == ERR_LIB_EVP
            && (reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNSUPPORTED_ALGORITHM
                || reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION
                || reason == EVP_R_UNSUPPORTED_PRF || reason == EVP_R_UNSUPPORTED_SALT_TYPE
                || reason == EVP_R_UNKNOWN_CIPHER || reason == EVP_R_UNKNOWN_DIGEST));
}

bshim_open bshim_pkcs8_decrypt(const void *der, size_t length, const bshim_secret *passphrase, bshim_key **key,
                               bshim_error *error) {
    bshim_secure_heap();
    *key = NULL;
    const unsigned char *start = bshim_bytes(der, length);
    const unsigned char *next = start;
    X509_SIG *sealed = length > LONG_MAX ? NULL : d2i_X509_SIG(NULL, &next, (long)length);
    if (sealed == NULL || next != start + length) {
        bshim_take_error(error);
        X509_SIG_free(sealed);
        return BSHIM_OPEN_MALFORMED;
    }
    PKCS8_PRIV_KEY_INFO *opened = PKCS8_decrypt(sealed, (const char *)passphrase->bytes, (int)passphrase->length);
    X509_SIG_free(sealed);
    if (opened == NULL) {
        bshim_open result = is_unsupported() ? BSHIM_OPEN_UNSUPPORTED : BSHIM_OPEN_PASSPHRASE;
        bshim_take_error(error);
        return result;
    }
    EVP_PKEY *made = EVP_PKCS82PKEY(opened);
    PKCS8_PRIV_KEY_INFO_free(opened);  // overwrites the octets of the key
    if (made == NULL) {
        bshim_take_error(error);
        return BSHIM_OPEN_KEY;
    }
    bshim_drain();
    *key = (bshim_key *)made;
    return BSHIM_OPEN_OK;
}

int bshim_pkcs8_encrypt(const bshim_key *key, const bshim_secret *passphrase, uint64_t n, uint64_t r, uint64_t p,
                        void *out, size_t *length, bshim_error *error) {
    X509_SIG *sealed = NULL;
    int count = -1;
    PKCS8_PRIV_KEY_INFO *plain = EVP_PKEY2PKCS8((EVP_PKEY *)key);
    // A NULL salt is drawn by libcrypto: 16 bytes, as asked for.
    X509_ALGOR *algorithm = plain == NULL ? NULL : PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), NULL, 16, NULL, n, r, p);
    if (algorithm != NULL) {
        sealed = PKCS8_set0_pbe((const char *)passphrase->bytes, (int)passphrase->length, plain, algorithm);
        if (sealed == NULL) X509_ALGOR_free(algorithm);
    }
    if (sealed != NULL) {
        count = i2d_X509_SIG(sealed, NULL);
        if (count > 0 && (size_t)count <= *length) {
            unsigned char *next = out;
            count = i2d_X509_SIG(sealed, &next);
        } else {
            count = -1;
        }
    }
    if (count > 0) {
        *length = (size_t)count;
        bshim_drain();
    } else {
        bshim_take_error(error);
    }
    PKCS8_PRIV_KEY_INFO_free(plain);
    X509_SIG_free(sealed);
    return count > 0;
}
