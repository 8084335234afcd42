#include "internal.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <string.h>

static const char *group_name(bshim_kind kind) {
    switch (kind) {
    case BSHIM_KIND_P256: return "P-256";
    case BSHIM_KIND_P384: return "P-384";
    case BSHIM_KIND_ED25519:
    case BSHIM_KIND_RSA:
    case BSHIM_KIND_OTHER: return NULL;
    }
    return NULL;
}

static int group_nid(bshim_kind kind) {
    return kind == BSHIM_KIND_P256 ? NID_X9_62_prime256v1 : NID_secp384r1;
}

static EVP_PKEY *pkey(const bshim_key *key) {
    return (EVP_PKEY *)key;
}

// Hands a key out, or takes the error where there is none.
static bshim_key *given(EVP_PKEY *made, bshim_error *error) {
    if (made == NULL) {
        bshim_take_error(error);
    } else {
        bshim_drain();
    }
    return (bshim_key *)made;
}

// A yes or no of libcrypto: 1 and 0 stand, anything else is a failure.
static int answer(int said, bshim_error *error) {
    if (said == 1 || said == 0) {
        bshim_drain();
        return said;
    }
    bshim_take_error(error);
    return -1;
}

void bshim_key_free(bshim_key *key) {
    EVP_PKEY_free(pkey(key));
}

bshim_kind bshim_key_kind(const bshim_key *key) {
    bshim_kind kind = BSHIM_KIND_OTHER;
    char name[64];
    if (EVP_PKEY_is_a(pkey(key), "ED25519")) {
        kind = BSHIM_KIND_ED25519;
    } else if (EVP_PKEY_is_a(pkey(key), "RSA")) {
        kind = BSHIM_KIND_RSA;
    } else if (EVP_PKEY_is_a(pkey(key), "EC") && EVP_PKEY_get_group_name(pkey(key), name, sizeof name, NULL)) {
        if (strcmp(name, SN_X9_62_prime256v1) == 0) kind = BSHIM_KIND_P256;
        if (strcmp(name, SN_secp384r1) == 0) kind = BSHIM_KIND_P384;
    }
    bshim_drain();
    return kind;
}

bshim_key *bshim_key_ed25519_public(const void *raw, size_t length, bshim_error *error) {
    return given(EVP_PKEY_new_raw_public_key_ex(NULL, "ED25519", NULL, bshim_bytes(raw, length), length), error);
}

bshim_key *bshim_key_ed25519_private(const void *seed, size_t length, bshim_error *error) {
    bshim_secure_heap();
    return given(EVP_PKEY_new_raw_private_key_ex(NULL, "ED25519", NULL, bshim_bytes(seed, length), length), error);
}

// A key on a curve from its parts; `scalar` may be NULL.
static bshim_key *from_parts(bshim_kind kind, const void *scalar, size_t scalar_length, const void *point,
                             size_t point_length, bshim_error *error) {
    EVP_PKEY *made = NULL;
    BIGNUM *number = NULL;
    OSSL_PARAM *parameters = NULL;
    int selection = scalar == NULL ? EVP_PKEY_PUBLIC_KEY : EVP_PKEY_KEYPAIR;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    if (scalar != NULL) {
        number = BN_secure_new();
        if (number == NULL || scalar_length > 48 || BN_bin2bn(scalar, (int)scalar_length, number) == NULL) goto done;
        BN_set_flags(number, BN_FLG_CONSTTIME);
    }
    if (builder != NULL && context != NULL && group_name(kind) != NULL
        && OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, group_name(kind), 0)
        && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, bshim_bytes(point, point_length),
                                            point_length)
        && (number == NULL || OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_PRIV_KEY, number))
        && (parameters = OSSL_PARAM_BLD_to_param(builder)) != NULL && EVP_PKEY_fromdata_init(context) == 1) {
        if (EVP_PKEY_fromdata(context, &made, selection, parameters) != 1) made = NULL;
    }
done:;
    bshim_key *key = given(made, error);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    EVP_PKEY_CTX_free(context);
    BN_clear_free(number);
    return key;
}

bshim_key *bshim_key_ec_public(bshim_kind kind, const void *point, size_t length, bshim_error *error) {
    return from_parts(kind, NULL, 0, point, length, error);
}

bshim_key *bshim_key_ec_private(bshim_kind kind, const void *scalar, size_t scalar_length, const void *point,
                                size_t point_length, bshim_error *error) {
    bshim_secure_heap();
    return from_parts(kind, bshim_bytes(scalar, scalar_length), scalar_length, point, point_length, error);
}

int bshim_ec_point_of_scalar(bshim_kind kind, const void *scalar, size_t scalar_length, void *out, size_t *length,
                             bshim_error *error) {
    bshim_secure_heap();
    size_t count = 0;
    BN_CTX *context = BN_CTX_secure_new();
    BIGNUM *number = BN_secure_new();
    EC_GROUP *group = EC_GROUP_new_by_curve_name(group_nid(kind));
    EC_POINT *point = group == NULL ? NULL : EC_POINT_new(group);
    if (context != NULL && number != NULL && point != NULL && scalar_length <= 48
        && BN_bin2bn(bshim_bytes(scalar, scalar_length), (int)scalar_length, number) != NULL
        && EC_POINT_mul(group, point, number, NULL, NULL, context)) {
        count = EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, out, 97, context);
    }
    if (count == 0) {
        bshim_take_error(error);
    } else {
        *length = count;
        bshim_drain();
    }
    EC_POINT_free(point);
    EC_GROUP_free(group);
    BN_clear_free(number);
    BN_CTX_free(context);
    return count != 0;
}

bshim_key *bshim_key_generate(bshim_kind kind, bshim_error *error) {
    bshim_secure_heap();
    if (kind == BSHIM_KIND_ED25519) return given(EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"), error);
    return given(EVP_PKEY_Q_keygen(NULL, NULL, "EC", group_name(kind)), error);
}

int bshim_key_ed25519_raw(const bshim_key *key, void *out, bshim_error *error) {
    size_t length = 32;
    if (EVP_PKEY_get_raw_public_key(pkey(key), out, &length) == 1 && length == 32) return 1;
    bshim_take_error(error);
    return 0;
}

int bshim_key_ec_coordinates(const bshim_key *key, void *x, void *y, size_t size, bshim_error *error) {
    BIGNUM *horizontal = NULL, *vertical = NULL;
    int done = EVP_PKEY_get_bn_param(pkey(key), OSSL_PKEY_PARAM_EC_PUB_X, &horizontal)
        && EVP_PKEY_get_bn_param(pkey(key), OSSL_PKEY_PARAM_EC_PUB_Y, &vertical)
        && BN_bn2binpad(horizontal, x, (int)size) == (int)size && BN_bn2binpad(vertical, y, (int)size) == (int)size;
    if (done) {
        bshim_drain();
    } else {
        bshim_take_error(error);
    }
    BN_free(horizontal);
    BN_free(vertical);
    return done;
}

int bshim_key_check_public(const bshim_key *key, bshim_error *error) {
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, pkey(key), NULL);
    int said = answer(context == NULL ? -1 : EVP_PKEY_public_check_quick(context), error);
    EVP_PKEY_CTX_free(context);
    return said;
}

int bshim_key_check_public_whole(const bshim_key *key, bshim_error *error) {
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, pkey(key), NULL);
    int said = answer(context == NULL ? -1 : EVP_PKEY_public_check(context), error);
    EVP_PKEY_CTX_free(context);
    return said;
}

int bshim_key_check_pair(const bshim_key *key, bshim_error *error) {
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, pkey(key), NULL);
    int said = answer(context == NULL ? -1 : EVP_PKEY_pairwise_check(context), error);
    EVP_PKEY_CTX_free(context);
    return said;
}

int bshim_ed25519_has_x(const void *y_bytes, bshim_error *error) {
    // x² = (y² − 1) / (d·y² + 1) has a solution when numerator times denominator is a square modulo p.
    static const char d_decimal[] = "37095705934669439343138083508754565189542113879843219016388785533085940283555";
    int said = -2;
    BN_CTX *context = BN_CTX_new();
    BIGNUM *p = BN_new(), *d = NULL, *y = BN_lebin2bn(y_bytes, 32, NULL), *u = BN_new(), *v = BN_new();
    if (context != NULL && p != NULL && y != NULL && u != NULL && v != NULL && BN_dec2bn(&d, d_decimal) != 0
        && BN_set_bit(p, 255) && BN_sub_word(p, 19) && BN_mod_sqr(u, y, p, context) && BN_mod_mul(v, u, d, p, context)
        && BN_sub_word(u, 1) && BN_add_word(v, 1) && BN_mod_mul(u, u, v, p, context)) {
        said = BN_kronecker(u, p, context);
    }
    BN_free(p);
    BN_free(d);
    BN_free(y);
    BN_free(u);
    BN_free(v);
    BN_CTX_free(context);
    return answer(said == -2 ? -2 : said >= 0, error);
}
