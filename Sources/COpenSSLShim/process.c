#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int bshim_process_harden(int *saved_errno) {
    const struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0) return 1;
    *saved_errno = errno;
    return 0;
}

int bshim_process_is_hardened(void) {
    struct rlimit now;
    return getrlimit(RLIMIT_CORE, &now) == 0 && now.rlim_cur == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}
