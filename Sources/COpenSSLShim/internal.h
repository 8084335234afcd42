// What the files of the shim share; not seen from outside.
#ifndef BADGE_OPENSSL_SHIM_INTERNAL_H
#define BADGE_OPENSSL_SHIM_INTERNAL_H

#include "badge_openssl_shim.h"

#include <openssl/evp.h>

struct bshim_secret {
    size_t capacity;
    size_t length;
    unsigned char *bytes;
};

/// Takes code and text of the first error in the queue and drains it.
void bshim_take_error(bshim_error *error);

/// Drains the queue: at the end of every function that answers.
void bshim_drain(void);

/// The digest, fetched once for the whole process: in libcrypto 3.0 fetching costs more than hashing. Borrowed.
const EVP_MD *bshim_md(bshim_digest digest);

/// Sets up the locked heap once; without it libcrypto uses the common one.
void bshim_secure_heap(void);

/// A pointer that may be given to libcrypto though the length is 0.
const unsigned char *bshim_bytes(const void *data, size_t length);

#endif
