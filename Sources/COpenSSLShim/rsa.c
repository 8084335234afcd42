#include "internal.h"

#include <limits.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

bshim_key *bshim_key_rsa_public(const void *modulus, size_t modulus_length, const void *exponent,
                                size_t exponent_length, bshim_error *error) {
    EVP_PKEY *made = NULL;
    BIGNUM *n = NULL, *e = NULL;
    OSSL_PARAM *parameters = NULL;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
    if (modulus_length <= INT_MAX && exponent_length <= INT_MAX) {
        n = BN_bin2bn(bshim_bytes(modulus, modulus_length), (int)modulus_length, NULL);
        e = BN_bin2bn(bshim_bytes(exponent, exponent_length), (int)exponent_length, NULL);
    }
    if (builder != NULL && context != NULL && n != NULL && e != NULL
        && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n)
        && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e)
        && (parameters = OSSL_PARAM_BLD_to_param(builder)) != NULL && EVP_PKEY_fromdata_init(context) == 1) {
        if (EVP_PKEY_fromdata(context, &made, EVP_PKEY_PUBLIC_KEY, parameters) != 1) made = NULL;
    }
    if (made == NULL) {
        bshim_take_error(error);
    } else {
        bshim_drain();
    }
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    EVP_PKEY_CTX_free(context);
    BN_free(n);
    BN_free(e);
    return (bshim_key *)made;
}

bshim_key *bshim_key_rsa_generate(unsigned bits, bshim_error *error) {
    bshim_secure_heap();
    EVP_PKEY *made = EVP_RSA_gen(bits);
    if (made == NULL) {
        bshim_take_error(error);
    } else {
        bshim_drain();
    }
    return (bshim_key *)made;
}

// Writes a number where there is room for it, and says how long it is.
static int written(const BIGNUM *number, void *out, size_t *length) {
    int count = BN_num_bytes(number);
    if (count < 0 || (size_t)count > *length || BN_bn2binpad(number, out, count) != count) return 0;
    *length = (size_t)count;
    return 1;
}

int bshim_key_rsa_numbers(const bshim_key *key, void *modulus, size_t *modulus_length, void *exponent,
                          size_t *exponent_length, bshim_error *error) {
    BIGNUM *n = NULL, *e = NULL;
    int done = EVP_PKEY_get_bn_param((EVP_PKEY *)key, OSSL_PKEY_PARAM_RSA_N, &n)
        && EVP_PKEY_get_bn_param((EVP_PKEY *)key, OSSL_PKEY_PARAM_RSA_E, &e) && written(n, modulus, modulus_length)
        && written(e, exponent, exponent_length);
    if (done) {
        bshim_drain();
    } else {
        bshim_take_error(error);
    }
    BN_free(n);
    BN_free(e);
    return done;
}
