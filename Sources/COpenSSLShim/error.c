#include "internal.h"

#include <openssl/err.h>
#include <string.h>

void bshim_take_error(bshim_error *error) {
    unsigned long code = ERR_get_error();
    error->code = code;
    if (code == 0) {
        strcpy(error->text, "no reason given");
    } else {
        ERR_error_string_n(code, error->text, sizeof error->text);
    }
    ERR_clear_error();
}

void bshim_drain(void) {
    ERR_clear_error();
}

int bshim_error_queue_is_empty(void) {
    return ERR_peek_error() == 0;
}

const unsigned char *bshim_bytes(const void *data, size_t length) {
    static const unsigned char nothing = 0;
    return length == 0 ? &nothing : data;
}
