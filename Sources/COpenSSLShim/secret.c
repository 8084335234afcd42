#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <openssl/crypto.h>
#include <string.h>
#include <unistd.h>

static CRYPTO_ONCE once = CRYPTO_ONCE_STATIC_INIT;

static void make_heap(void) {
    // 256 KiB hold some thousand private keys; the smallest piece is 16 bytes.
    CRYPTO_secure_malloc_init(256 * 1024, 16);
}

void bshim_secure_heap(void) {
    CRYPTO_THREAD_run_once(&once, make_heap);
    bshim_drain();
}

bshim_secret *bshim_secret_new(size_t capacity) {
    bshim_secure_heap();
    bshim_secret *secret = OPENSSL_zalloc(sizeof *secret);
    if (secret != NULL) {
        secret->capacity = capacity;
        secret->bytes = OPENSSL_secure_zalloc(capacity == 0 ? 1 : capacity);
        if (secret->bytes == NULL) {
            OPENSSL_free(secret);
            secret = NULL;
        }
    }
    bshim_drain();
    return secret;
}

void bshim_secret_free(bshim_secret *secret) {
    if (secret == NULL) return;
    OPENSSL_secure_clear_free(secret->bytes, secret->capacity == 0 ? 1 : secret->capacity);
    OPENSSL_free(secret);
}

size_t bshim_secret_length(const bshim_secret *secret) {
    return secret->length;
}

size_t bshim_secret_characters(const bshim_secret *secret) {
    size_t count = 0;
    for (size_t i = 0; i < secret->length; i++) count += (secret->bytes[i] & 0xC0) != 0x80;
    return count;
}

int bshim_secret_contains(const bshim_secret *secret, uint8_t byte) {
    return memchr(secret->bytes, byte, secret->length) != NULL;
}

int bshim_secret_equal(const bshim_secret *left, const bshim_secret *right) {
    return left->length == right->length && CRYPTO_memcmp(left->bytes, right->bytes, left->length) == 0;
}

bshim_read bshim_secret_read_line(bshim_secret *secret, int descriptor, int *saved_errno) {
    OPENSSL_cleanse(secret->bytes, secret->capacity);
    secret->length = 0;
    for (size_t taken = 0;; taken++) {
        unsigned char byte;
        ssize_t count;
        do {
            count = read(descriptor, &byte, 1);
        } while (count < 0 && errno == EINTR);
        if (count < 0) {
            *saved_errno = errno;
            return BSHIM_READ_FAILED;
        }
        if (count == 0 && taken == 0) return BSHIM_READ_ENDED;
        if (count == 0 || byte == '\n') break;
        if (secret->length == secret->capacity) {
            OPENSSL_cleanse(&byte, 1);
            return BSHIM_READ_TOO_LONG;
        }
        secret->bytes[secret->length++] = byte;
        OPENSSL_cleanse(&byte, 1);
    }
    if (secret->length > 0 && secret->bytes[secret->length - 1] == '\r') secret->bytes[--secret->length] = 0;
    return BSHIM_READ_OK;
}
