// What the files of the shim share; not seen from outside.
#ifndef BADGE_CURL_SHIM_INTERNAL_H
#define BADGE_CURL_SHIM_INTERNAL_H

#include "badge_curl_shim.h"

// The checks of arguments are macros around functions that are not linked here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#undef curl_easy_setopt
#undef curl_easy_getinfo

/// The functions of the library that are used, once it is open.
typedef struct ccurl_library {
    __typeof__(&curl_global_init) global_init;
    __typeof__(&curl_easy_init) easy_init;
    __typeof__(&curl_easy_setopt) easy_setopt;
    __typeof__(&curl_easy_perform) easy_perform;
    __typeof__(&curl_easy_getinfo) easy_getinfo;
    __typeof__(&curl_easy_cleanup) easy_cleanup;
    __typeof__(&curl_easy_strerror) easy_strerror;
    __typeof__(&curl_slist_append) slist_append;
    __typeof__(&curl_slist_free_all) slist_free_all;
} ccurl_library;

/// The open library, NULL before `ccurl_open` and where that failed. Borrowed.
const ccurl_library *ccurl_functions(void);

/// Runs the transfer on the calling thread.
CURLcode ccurl_run(ccurl_transfer *transfer);

/// What the library says about the last run. Borrowed, until the next one.
const char *ccurl_error_of(const ccurl_transfer *transfer, CURLcode code);

/// Copies a text, cut to the room, with a final zero.
void ccurl_copy_text(char *out, size_t room, const char *text);

#endif
