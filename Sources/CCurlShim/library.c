#include "internal.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static ccurl_library library;
static atomic_int is_open;
static char problem[256];

void ccurl_copy_text(char *out, size_t room, const char *text) {
    if (room == 0) return;
    size_t length = text == NULL ? 0 : strlen(text);
    if (length >= room) length = room - 1;
    if (length > 0) memcpy(out, text, length);
    out[length] = 0;
}

static int find(void *handle, const char *name, void *slot) {
    void *function = dlsym(handle, name);
    if (function == NULL) {
        ccurl_copy_text(problem, sizeof problem, dlerror());
        return 0;
    }
    memcpy(slot, &function, sizeof function);
    return 1;
}

static void open_library(void) {
    // The handle is never closed: threads of the library may outlive every transfer.
    void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        ccurl_copy_text(problem, sizeof problem, dlerror());
        return;
    }
    if (!find(handle, "curl_global_init", &library.global_init)
        || !find(handle, "curl_easy_init", &library.easy_init)
        || !find(handle, "curl_easy_setopt", &library.easy_setopt)
        || !find(handle, "curl_easy_perform", &library.easy_perform)
        || !find(handle, "curl_easy_getinfo", &library.easy_getinfo)
        || !find(handle, "curl_easy_cleanup", &library.easy_cleanup)
        || !find(handle, "curl_easy_strerror", &library.easy_strerror)
        || !find(handle, "curl_slist_append", &library.slist_append)
        || !find(handle, "curl_slist_free_all", &library.slist_free_all)) {
        return;
    }
    CURLcode code = library.global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) {
        ccurl_copy_text(problem, sizeof problem, library.easy_strerror(code));
        return;
    }
    atomic_store(&is_open, 1);
}

int ccurl_open(char *error, size_t room) {
    pthread_once(&once, open_library);
    if (ccurl_is_open()) return 1;
    ccurl_copy_text(error, room, problem);
    return 0;
}

int ccurl_is_open(void) {
    return atomic_load(&is_open);
}

const ccurl_library *ccurl_functions(void) {
    return ccurl_is_open() ? &library : NULL;
}
