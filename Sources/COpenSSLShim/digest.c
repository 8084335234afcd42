#include "internal.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

static CRYPTO_ONCE once = CRYPTO_ONCE_STATIC_INIT;
static EVP_MD *sha256;
static EVP_MD *sha384;
static CRYPTO_ONCE once_md5 = CRYPTO_ONCE_STATIC_INIT;
static EVP_MD *md5;

static void fetch(void) {
    sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    sha384 = EVP_MD_fetch(NULL, "SHA384", NULL);
}

// Hardly anyone asks for it, and a library in its strictest mode does not have it.
static void fetch_md5(void) {
    md5 = EVP_MD_fetch(NULL, "MD5", NULL);
}

const EVP_MD *bshim_md(bshim_digest digest) {
    if (digest == BSHIM_DIGEST_MD5) return CRYPTO_THREAD_run_once(&once_md5, fetch_md5) ? md5 : NULL;
    if (!CRYPTO_THREAD_run_once(&once, fetch)) return NULL;
    switch (digest) {
    case BSHIM_DIGEST_SHA256: return sha256;
    case BSHIM_DIGEST_SHA384: return sha384;
    case BSHIM_DIGEST_MD5: return NULL;
    case BSHIM_DIGEST_NONE: return NULL;
    }
    return NULL;
}

int bshim_digest_once(bshim_digest digest, const void *data, size_t length, void *out, bshim_error *error) {
    const EVP_MD *md = bshim_md(digest);
    if (md == NULL || !EVP_Digest(bshim_bytes(data, length), length, out, NULL, md, NULL)) {
        bshim_take_error(error);
        return 0;
    }
    return 1;
}

bshim_hash *bshim_hash_new(bshim_digest digest, bshim_error *error) {
    const EVP_MD *md = bshim_md(digest);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (md == NULL || context == NULL || !EVP_DigestInit_ex2(context, md, NULL)) {
        bshim_take_error(error);
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return (bshim_hash *)context;
}

int bshim_hash_update(bshim_hash *hash, const void *data, size_t length, bshim_error *error) {
    if (EVP_DigestUpdate((EVP_MD_CTX *)hash, bshim_bytes(data, length), length)) return 1;
    bshim_take_error(error);
    return 0;
}

int bshim_hash_final(bshim_hash *hash, void *out, bshim_error *error) {
    if (EVP_DigestFinal_ex((EVP_MD_CTX *)hash, out, NULL)) return 1;
    bshim_take_error(error);
    return 0;
}

int bshim_hash_whole(bshim_hash *hash, bshim_digest digest, const void *data, size_t length, void *out,
                     bshim_error *error) {
    const EVP_MD *md = bshim_md(digest);
    EVP_MD_CTX *context = (EVP_MD_CTX *)hash;
    if (md != NULL && EVP_DigestInit_ex2(context, md, NULL)
        && EVP_DigestUpdate(context, bshim_bytes(data, length), length) && EVP_DigestFinal_ex(context, out, NULL)) {
        return 1;
    }
    bshim_take_error(error);
    return 0;
}

void bshim_hash_free(bshim_hash *hash) {
    EVP_MD_CTX_free((EVP_MD_CTX *)hash);
}

int bshim_hmac(bshim_digest digest, const void *key, size_t key_length, const void *data, size_t length, void *out,
               bshim_error *error) {
    const EVP_MD *md = bshim_md(digest);
    if (md == NULL || key_length > INT_MAX
        || HMAC(md, bshim_bytes(key, key_length), (int)key_length, bshim_bytes(data, length), length, out, NULL)
               == NULL) {
        bshim_take_error(error);
        return 0;
    }
    bshim_drain();
    return 1;
}

int bshim_equal(const void *left, const void *right, size_t length) {
    return CRYPTO_memcmp(bshim_bytes(left, length), bshim_bytes(right, length), length) == 0;
}

int bshim_random(void *out, size_t length, bshim_error *error) {
    if (length == 0) return 1;
    if (length <= INT_MAX && RAND_bytes(out, (int)length) == 1) return 1;
    bshim_take_error(error);
    return 0;
}
