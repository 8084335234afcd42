#include "internal.h"

#include <signal.h>
#include <time.h>

static ccurl_end end_of(CURLcode code) {
    switch (code) {
    case CURLE_OK: return CCURL_END_OK;
    case CURLE_COULDNT_RESOLVE_HOST: return CCURL_END_NO_ADDRESS;
    case CURLE_COULDNT_CONNECT: return CCURL_END_NO_CONNECTION;
    case CURLE_OPERATION_TIMEDOUT: return CCURL_END_TIME;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS: return CCURL_END_TLS;
    case CURLE_PARTIAL_FILE: return CCURL_END_PARTIAL;
    case CURLE_GOT_NOTHING: return CCURL_END_EMPTY;
    case CURLE_WRITE_ERROR:
    case CURLE_ABORTED_BY_CALLBACK: return CCURL_END_STOPPED;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING: return CCURL_END_NOT_HTTP;
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return CCURL_END_CUT_OFF;
    default: return CCURL_END_OTHER;
    }
}

ccurl_end ccurl_perform(ccurl_transfer *transfer, char *error, size_t room) {
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigemptyset(&pending);
    sigpending(&pending);
    int was_pending = sigismember(&pending, SIGPIPE) == 1;
    int blocked = pthread_sigmask(SIG_BLOCK, &pipe, &before) == 0;

    CURLcode code = ccurl_run(transfer);

    if (blocked) {
        // One that the transfer raised must not strike when the mask is lifted.
        struct timespec at_once = {0, 0};
        if (!was_pending) sigtimedwait(&pipe, NULL, &at_once);
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }
    ccurl_copy_text(error, room, code == CURLE_OK ? "" : ccurl_error_of(transfer, code));
    return end_of(code);
}
