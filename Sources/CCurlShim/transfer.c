#include "internal.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct ccurl_transfer {
    CURL *easy;
    ccurl_receiver receiver;
    struct curl_slist *headers;
    struct curl_slist *resolutions;
    char error[CURL_ERROR_SIZE];
};

// Asks about the address and opens the socket: the only place where a connection can begin.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    const ccurl_transfer *transfer = context;
    const uint8_t *bytes;
    size_t length;
    if (purpose != CURLSOCKTYPE_IPCXN) return CURL_SOCKET_BAD;
    if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
        bytes = (const uint8_t *)&((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr;
        length = 4;
    } else if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
        bytes = (const uint8_t *)&((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr;
        length = 16;
    } else {
        return CURL_SOCKET_BAD;
    }
    if (transfer->receiver.may_connect(transfer->receiver.context, bytes, length) != 1) return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t on_header(char *bytes, size_t size, size_t count, void *context) {
    const ccurl_transfer *transfer = context;
    size_t length = size * count;
    int goes_on = transfer->receiver.on_header(transfer->receiver.context, (const uint8_t *)bytes, length) == 1;
    return goes_on ? length : (length == 0 ? 1 : 0);
}

static size_t on_body(char *bytes, size_t size, size_t count, void *context) {
    const ccurl_transfer *transfer = context;
    size_t length = size * count;
    int goes_on = transfer->receiver.on_body(transfer->receiver.context, (const uint8_t *)bytes, length) == 1;
    return goes_on ? length : (length == 0 ? 1 : 0);
}

static int on_progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    const ccurl_transfer *transfer = context;
    (void)a, (void)b, (void)c, (void)d;
    return transfer->receiver.may_continue(transfer->receiver.context) == 1 ? 0 : 1;
}

ccurl_transfer *ccurl_new(const ccurl_receiver *receiver) {
    const ccurl_library *library = ccurl_functions();
    ccurl_transfer *transfer = library == NULL ? NULL : calloc(1, sizeof *transfer);
    if (transfer == NULL) return NULL;
    transfer->receiver = *receiver;
    CURL *easy = transfer->easy = library->easy_init();
    if (easy == NULL || library->easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->error) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_HEADERDATA, transfer) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_WRITEDATA, transfer) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_XFERINFODATA, transfer) != CURLE_OK
        || library->easy_setopt(easy, CURLOPT_NOPROGRESS, 0L) != CURLE_OK) {
        ccurl_free(transfer);
        return NULL;
    }
    return transfer;
}

void ccurl_free(ccurl_transfer *transfer) {
    if (transfer == NULL) return;
    const ccurl_library *library = ccurl_functions();
    if (transfer->easy != NULL) library->easy_cleanup(transfer->easy);
    library->slist_free_all(transfer->headers);
    library->slist_free_all(transfer->resolutions);
    free(transfer);
}

static int append(struct curl_slist **list, const char *text) {
    struct curl_slist *longer = ccurl_functions()->slist_append(*list, text);
    if (longer == NULL) return 0;
    *list = longer;
    return 1;
}

int ccurl_add_header(ccurl_transfer *transfer, const char *line) {
    return append(&transfer->headers, line)
        && ccurl_functions()->easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, transfer->headers) == CURLE_OK;
}

int ccurl_add_resolution(ccurl_transfer *transfer, const char *entry) {
    return append(&transfer->resolutions, entry)
        && ccurl_functions()->easy_setopt(transfer->easy, CURLOPT_RESOLVE, transfer->resolutions) == CURLE_OK;
}

int64_t ccurl_microseconds(const ccurl_transfer *transfer) {
    curl_off_t value = 0;
    CURLcode code = ccurl_functions()->easy_getinfo(transfer->easy, CURLINFO_TOTAL_TIME_T, &value);
    return code == CURLE_OK ? value : 0;
}

int ccurl_set_text(ccurl_transfer *transfer, ccurl_text option, const char *value) {
    CURLoption name;
    switch (option) {
    case CCURL_URL: name = CURLOPT_URL; break;
    case CCURL_PROTOCOLS: name = CURLOPT_PROTOCOLS_STR; break;
    case CCURL_PROXY: name = CURLOPT_PROXY; break;
    case CCURL_NO_PROXY: name = CURLOPT_NOPROXY; break;
    case CCURL_PRE_PROXY: name = CURLOPT_PRE_PROXY; break;
    case CCURL_CA_FILE: name = CURLOPT_CAINFO; break;
    case CCURL_CA_FOLDER: name = CURLOPT_CAPATH; break;
    case CCURL_USER_AGENT: name = CURLOPT_USERAGENT; break;
    default: return 0;
    }
    return ccurl_functions()->easy_setopt(transfer->easy, name, value) == CURLE_OK;
}

int ccurl_set_number(ccurl_transfer *transfer, ccurl_number option, long value) {
    CURLoption name;
    switch (option) {
    case CCURL_FOLLOW_REDIRECTS: name = CURLOPT_FOLLOWLOCATION; break;
    case CCURL_REFUSE_USER_NAME: name = CURLOPT_DISALLOW_USERNAME_IN_URL; break;
    case CCURL_NETRC: name = CURLOPT_NETRC; break;
    case CCURL_NO_SIGNALS: name = CURLOPT_NOSIGNAL; break;
    case CCURL_VERIFY_PEER: name = CURLOPT_SSL_VERIFYPEER; break;
    case CCURL_VERIFY_HOST: name = CURLOPT_SSL_VERIFYHOST; break;
    case CCURL_TLS_1_2_OR_LATER:
        name = CURLOPT_SSLVERSION;
        value = value != 0 ? CURL_SSLVERSION_TLSv1_2 : CURL_SSLVERSION_DEFAULT;
        break;
    case CCURL_HTTP_1_1:
        name = CURLOPT_HTTP_VERSION;
        value = value != 0 ? CURL_HTTP_VERSION_1_1 : CURL_HTTP_VERSION_NONE;
        break;
    case CCURL_HTTP_0_9: name = CURLOPT_HTTP09_ALLOWED; break;
    case CCURL_CONNECT_MILLISECONDS: name = CURLOPT_CONNECTTIMEOUT_MS; break;
    case CCURL_TOTAL_MILLISECONDS: name = CURLOPT_TIMEOUT_MS; break;
    case CCURL_PATH_AS_IS: name = CURLOPT_PATH_AS_IS; break;
    case CCURL_FORBID_REUSE: name = CURLOPT_FORBID_REUSE; break;
    case CCURL_QUICK_EXIT: name = CURLOPT_QUICK_EXIT; break;
    default: return 0;
    }
    return ccurl_functions()->easy_setopt(transfer->easy, name, value) == CURLE_OK;
}

const char *ccurl_error_of(const ccurl_transfer *transfer, CURLcode code) {
    return transfer->error[0] != 0 ? transfer->error : ccurl_functions()->easy_strerror(code);
}

CURLcode ccurl_run(ccurl_transfer *transfer) {
    transfer->error[0] = 0;
    return ccurl_functions()->easy_perform(transfer->easy);
}
