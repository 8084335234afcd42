/// The narrow door to PCRE2 (8 bit). Only the target JSONSchema goes through it.
///
/// Rules of this header: standard types only, opaque handles, one operation of the library per function, and no choice
/// of options, limits or dialect: they come from outside. The library is opened when it is first asked for, so a program
/// that matches no pattern does not load it.
#ifndef BADGE_PCRE2_SHIM_H
#define BADGE_PCRE2_SHIM_H

#include <stddef.h>
#include <stdint.h>

// The library

/// Opens PCRE2, once for the whole process; threads may call it together. 1, or 0 with the reason in `error` (with a
/// final zero), the same each time.
int cpcre2_open(char *error, size_t room);

/// Whether the library has been opened.
int cpcre2_is_open(void);

// Patterns

/// A compiled pattern. Owned by whoever called `cpcre2_compile`, freed with `cpcre2_free`; threads may match with it
/// together.
typedef struct cpcre2_pattern cpcre2_pattern;

/// Options of a pattern.
enum {
    CPCRE2_UTF = 1,                ///< PCRE2_UTF
    CPCRE2_DOLLAR_ENDONLY = 2,     ///< PCRE2_DOLLAR_ENDONLY
    CPCRE2_ALLOW_EMPTY_CLASS = 4,  ///< PCRE2_ALLOW_EMPTY_CLASS
    CPCRE2_NEVER_BACKSLASH_C = 8,  ///< PCRE2_NEVER_BACKSLASH_C
    CPCRE2_AUTO_CALLOUT = 16,      ///< PCRE2_AUTO_CALLOUT: without it `work` of a match is not counted
};

/// Compiles a pattern. NULL with the library's text in `error` (with a final zero) where it is none, where there is no
/// memory, or where the library is not open.
cpcre2_pattern *cpcre2_compile(const uint8_t *bytes, size_t length, uint32_t options, char *error, size_t room);

/// Frees a pattern; NULL is allowed.
void cpcre2_free(cpcre2_pattern *pattern);

/// What a match may cost.
typedef struct cpcre2_limits {
    uint32_t match;     ///< pcre2_set_match_limit
    uint32_t depth;     ///< pcre2_set_depth_limit
    uint32_t heap_kib;  ///< pcre2_set_heap_limit, in kibibytes
    uint64_t step;      ///< how much of `work` each item of the pattern takes that is tried at some place
} cpcre2_limits;

/// How a match ended.
typedef enum cpcre2_end {
    CPCRE2_NO_MATCH = 0,
    CPCRE2_MATCH = 1,
    CPCRE2_LIMIT = 2,   ///< one of the limits was reached, or `work` was used up
    CPCRE2_ERROR = 3,   ///< anything else
} cpcre2_end;

/// Looks for the pattern anywhere in a text. `work` is what may still be done; what was done is taken off it.
cpcre2_end cpcre2_match(const cpcre2_pattern *pattern, const uint8_t *text, size_t length,
                        const cpcre2_limits *limits, uint64_t *work);

#endif
