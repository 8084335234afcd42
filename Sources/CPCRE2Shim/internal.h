// What the files of the shim share; not seen from outside.
#ifndef BADGE_PCRE2_SHIM_INTERNAL_H
#define BADGE_PCRE2_SHIM_INTERNAL_H

#include "badge_pcre2_shim.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/// The functions of the library that are used, once it is open.
typedef struct cpcre2_library {
    __typeof__(&pcre2_compile_8) compile;
    __typeof__(&pcre2_code_free_8) code_free;
    __typeof__(&pcre2_match_8) match;
    __typeof__(&pcre2_match_context_create_8) context_create;
    __typeof__(&pcre2_match_context_free_8) context_free;
    __typeof__(&pcre2_match_data_create_8) data_create;
    __typeof__(&pcre2_match_data_free_8) data_free;
    __typeof__(&pcre2_set_callout_8) set_callout;
    __typeof__(&pcre2_set_match_limit_8) set_match_limit;
    __typeof__(&pcre2_set_depth_limit_8) set_depth_limit;
    __typeof__(&pcre2_set_heap_limit_8) set_heap_limit;
    __typeof__(&pcre2_get_error_message_8) error_message;
} cpcre2_library;

/// The open library, NULL before `cpcre2_open` and where that failed. Borrowed.
const cpcre2_library *cpcre2_functions(void);

/// Copies a text, cut to the room, with a final zero.
void cpcre2_copy_text(char *out, size_t room, const char *text);

#endif
