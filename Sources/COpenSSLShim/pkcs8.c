#include "internal.h"

#include <limits.h>
#include <openssl/asn1t.h>
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

static uint64_t number(const ASN1_INTEGER *integer) {
    uint64_t value = 0;
    if (integer == NULL) return 0;
    return ASN1_INTEGER_get_uint64(&value, integer) == 1 ? value : UINT64_MAX;
}

// The parameters of an algorithm, unpacked; NULL where they are something else.
static void *parameters(const X509_ALGOR *algorithm, const ASN1_ITEM *item) {
    int type = 0;
    const void *value = NULL;
    X509_ALGOR_get0(NULL, &type, &value, algorithm);
    return type == V_ASN1_SEQUENCE ? ASN1_item_unpack(value, item) : NULL;
}

static int name_of(const X509_ALGOR *algorithm) {
    const ASN1_OBJECT *object = NULL;
    X509_ALGOR_get0(&object, NULL, NULL, algorithm);
    return OBJ_obj2nid(object);
}

// The cost of the key derivation of PBES2 (RFC 8018 appendix A.2, RFC 7914 section 7).
static void pbes2_cost(const X509_ALGOR *derivation, bshim_kdf_cost *cost) {
    if (name_of(derivation) == NID_id_pbkdf2) {
        PBKDF2PARAM *found = parameters(derivation, ASN1_ITEM_rptr(PBKDF2PARAM));
        if (found != NULL) cost->rounds = number(found->iter);
        PBKDF2PARAM_free(found);
    } else if (name_of(derivation) == NID_id_scrypt) {
        SCRYPT_PARAMS *found = parameters(derivation, ASN1_ITEM_rptr(SCRYPT_PARAMS));
        if (found != NULL) {
            cost->n = number(found->costParameter);
            cost->r = number(found->blockSize);
            cost->p = number(found->parallelizationParameter);
        }
        SCRYPT_PARAMS_free(found);
    }
}

void bshim_pkcs8_cost(const void *der, size_t length, bshim_kdf_cost *cost) {
    *cost = (bshim_kdf_cost){0};
    const unsigned char *next = bshim_bytes(der, length);
    X509_SIG *sealed = length > LONG_MAX ? NULL : d2i_X509_SIG(NULL, &next, (long)length);
    if (sealed != NULL) {
        const X509_ALGOR *algorithm = NULL;
        X509_SIG_get0(sealed, &algorithm, NULL);
        if (name_of(algorithm) == NID_pbes2) {
            PBE2PARAM *found = parameters(algorithm, ASN1_ITEM_rptr(PBE2PARAM));
            if (found != NULL) pbes2_cost(found->keyfunc, cost);
            PBE2PARAM_free(found);
        } else {
            // The older ways, of PKCS #5 and PKCS #12, have one form of parameters.
            PBEPARAM *found = parameters(algorithm, ASN1_ITEM_rptr(PBEPARAM));
            if (found != NULL) cost->rounds = number(found->iter);
            PBEPARAM_free(found);
        }
    }
    X509_SIG_free(sealed);
    bshim_drain();
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
