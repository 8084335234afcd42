#include "internal.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static cpcre2_library library;
static atomic_int is_open;
static char problem[256];

void cpcre2_copy_text(char *out, size_t room, const char *text) {
    if (room == 0) return;
    size_t length = text == NULL ? 0 : strlen(text);
    if (length >= room) length = room - 1;
    if (length > 0) memcpy(out, text, length);
    out[length] = 0;
}

static int find(void *handle, const char *name, void *slot) {
    void *function = dlsym(handle, name);
    if (function == NULL) {
        cpcre2_copy_text(problem, sizeof problem, dlerror());
        return 0;
    }
    memcpy(slot, &function, sizeof function);
    return 1;
}

static void open_library(void) {
    // The handle is never closed: patterns outlive every call.
    void *handle = dlopen("libpcre2-8.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        cpcre2_copy_text(problem, sizeof problem, dlerror());
        return;
    }
    if (find(handle, "pcre2_compile_8", &library.compile)
        && find(handle, "pcre2_code_free_8", &library.code_free)
        && find(handle, "pcre2_match_8", &library.match)
        && find(handle, "pcre2_match_context_create_8", &library.context_create)
        && find(handle, "pcre2_match_context_free_8", &library.context_free)
        && find(handle, "pcre2_match_data_create_8", &library.data_create)
        && find(handle, "pcre2_match_data_free_8", &library.data_free)
        && find(handle, "pcre2_set_callout_8", &library.set_callout)
        && find(handle, "pcre2_set_match_limit_8", &library.set_match_limit)
        && find(handle, "pcre2_set_depth_limit_8", &library.set_depth_limit)
        && find(handle, "pcre2_set_heap_limit_8", &library.set_heap_limit)
        && find(handle, "pcre2_get_error_message_8", &library.error_message)) {
        atomic_store(&is_open, 1);
    }
}

int cpcre2_open(char *error, size_t room) {
    pthread_once(&once, open_library);
    if (cpcre2_is_open()) return 1;
    cpcre2_copy_text(error, room, problem);
    return 0;
}

int cpcre2_is_open(void) {
    return atomic_load(&is_open);
}

const cpcre2_library *cpcre2_functions(void) {
    return cpcre2_is_open() ? &library : NULL;
}
