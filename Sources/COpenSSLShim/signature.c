#include "internal.h"

#include <limits.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecerr.h>
#include <openssl/err.h>

int bshim_sign(const bshim_key *key, bshim_digest digest, const void *message, size_t message_length, void *out,
               size_t *length, bshim_error *error) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int done = context != NULL && EVP_DigestSignInit(context, NULL, bshim_md(digest), NULL, (EVP_PKEY *)key) == 1
        && EVP_DigestSign(context, out, length, bshim_bytes(message, message_length), message_length) == 1;
    if (done) {
        bshim_drain();
    } else {
        bshim_take_error(error);
    }
    EVP_MD_CTX_free(context);
    return done;
}

// Whether a verification that did not answer with 1 or 0 failed over the signature all the same: libcrypto answers −1
// where the sums of a made-up signature end at the point at infinity, and where its encoding is wrong.
static int is_about_the_signature(void) {
    unsigned long code = ERR_peek_error();
    int library = ERR_GET_LIB(code);
    return library == ERR_LIB_ASN1 || (library == ERR_LIB_EC && ERR_GET_REASON(code) == EC_R_POINT_AT_INFINITY)
        || (library == ERR_LIB_EC && ERR_GET_REASON(code) == EC_R_BAD_SIGNATURE);
}

int bshim_verify(const bshim_key *key, bshim_digest digest, const void *signature, size_t signature_length,
                 const void *message, size_t message_length, bshim_error *error) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int said = -1;
    if (context != NULL && EVP_DigestVerifyInit(context, NULL, bshim_md(digest), NULL, (EVP_PKEY *)key) == 1) {
        said = EVP_DigestVerify(context, bshim_bytes(signature, signature_length), signature_length,
                                bshim_bytes(message, message_length), message_length);
        if (said < 0 && is_about_the_signature()) said = 0;
    }
    EVP_MD_CTX_free(context);
    if (said == 1 || said == 0) {
        bshim_drain();
        return said;
    }
    bshim_take_error(error);
    return -1;
}

int bshim_ecdsa_raw_from_der(const void *der, size_t length, void *raw, size_t size, bshim_error *error) {
    const unsigned char *next = bshim_bytes(der, length);
    ECDSA_SIG *signature = length > LONG_MAX ? NULL : d2i_ECDSA_SIG(NULL, &next, (long)length);
    int done = signature != NULL
        && BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, (int)size) == (int)size
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature), (unsigned char *)raw + size, (int)size) == (int)size;
    if (done) {
        bshim_drain();
    } else {
        bshim_take_error(error);
    }
    ECDSA_SIG_free(signature);
    return done;
}

int bshim_ecdsa_der_from_raw(const void *raw, size_t size, void *der, size_t *length, bshim_error *error) {
    ECDSA_SIG *signature = ECDSA_SIG_new();
    BIGNUM *r = BN_bin2bn(raw, (int)size, NULL);
    BIGNUM *s = BN_bin2bn((const unsigned char *)raw + size, (int)size, NULL);
    int count = -1;
    if (signature != NULL && r != NULL && s != NULL && ECDSA_SIG_set0(signature, r, s)) {
        r = NULL;  // the signature owns both from here on
        s = NULL;
        count = i2d_ECDSA_SIG(signature, NULL);
        if (count > 0 && (size_t)count <= *length) {
            unsigned char *next = der;
            count = i2d_ECDSA_SIG(signature, &next);
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
    BN_free(r);
    BN_free(s);
    ECDSA_SIG_free(signature);
    return count > 0;
}
