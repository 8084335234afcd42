#include "internal.h"

#include <stdlib.h>

struct cpcre2_pattern {
    pcre2_code *code;
};

static uint32_t options_of(uint32_t options) {
    uint32_t all = 0;
    if (options & CPCRE2_UTF) all |= PCRE2_UTF;
    if (options & CPCRE2_DOLLAR_ENDONLY) all |= PCRE2_DOLLAR_ENDONLY;
    if (options & CPCRE2_ALLOW_EMPTY_CLASS) all |= PCRE2_ALLOW_EMPTY_CLASS;
    if (options & CPCRE2_NEVER_BACKSLASH_C) all |= PCRE2_NEVER_BACKSLASH_C;
    if (options & CPCRE2_AUTO_CALLOUT) all |= PCRE2_AUTO_CALLOUT;
    return all;
}

cpcre2_pattern *cpcre2_compile(const uint8_t *bytes, size_t length, uint32_t options, char *error, size_t room) {
    const cpcre2_library *library = cpcre2_functions();
    cpcre2_pattern *pattern = library == NULL ? NULL : calloc(1, sizeof *pattern);
    if (pattern == NULL) {
        cpcre2_copy_text(error, room, "no memory");
        return NULL;
    }
    static const uint8_t nothing[1] = {0};
    int code = 0;
    PCRE2_SIZE offset = 0;
    pattern->code =
        library->compile(length == 0 ? nothing : bytes, length, options_of(options), &code, &offset, NULL);
    if (pattern->code != NULL) return pattern;
    free(pattern);
    PCRE2_UCHAR text[256] = {0};
    library->error_message(code, text, sizeof text);
    cpcre2_copy_text(error, room, (const char *)text);
    return NULL;
}

void cpcre2_free(cpcre2_pattern *pattern) {
    if (pattern == NULL) return;
    cpcre2_functions()->code_free(pattern->code);
    free(pattern);
}

typedef struct work_account {
    uint64_t left;
    uint64_t step;
} work_account;

// Called before each item of the pattern that is tried: takes it off the account.
static int on_item(pcre2_callout_block *block, void *context) {
    work_account *account = context;
    (void)block;
    if (account->left < account->step) {
        account->left = 0;
        return PCRE2_ERROR_CALLOUT;
    }
    account->left -= account->step;
    return 0;
}

static cpcre2_end end_of(int code) {
    if (code >= 0) return CPCRE2_MATCH;
    switch (code) {
    case PCRE2_ERROR_NOMATCH: return CPCRE2_NO_MATCH;
    case PCRE2_ERROR_CALLOUT:
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_HEAPLIMIT: return CPCRE2_LIMIT;
    default: return CPCRE2_ERROR;
    }
}

cpcre2_end cpcre2_match(const cpcre2_pattern *pattern, const uint8_t *text, size_t length,
                        const cpcre2_limits *limits, uint64_t *work) {
    const cpcre2_library *library = cpcre2_functions();
    static const uint8_t nothing[1] = {0};
    work_account account = {.left = *work, .step = limits->step};
    pcre2_match_data *data = library->data_create(1, NULL);
    pcre2_match_context *context = library->context_create(NULL);
    cpcre2_end end = CPCRE2_ERROR;
    if (data != NULL && context != NULL) {
        library->set_callout(context, on_item, &account);
        library->set_match_limit(context, limits->match);
        library->set_depth_limit(context, limits->depth);
        library->set_heap_limit(context, limits->heap_kib);
        end = end_of(library->match(pattern->code, length == 0 ? nothing : text, length, 0, 0, data, context));
    }
    if (context != NULL) library->context_free(context);
    if (data != NULL) library->data_free(data);
    *work = account.left;
    return end;
}
