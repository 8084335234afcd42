#define _GNU_SOURCE
#include "internal.h"

#include <netdb.h>
#include <string.h>
#include <sys/socket.h>

ccurl_name ccurl_look_up(const char *host) {
    struct addrinfo hints, *found = NULL;
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    int code = getaddrinfo(host, NULL, &hints, &found);
    if (code == 0) {
        freeaddrinfo(found);
        return CCURL_NAME_FOUND;
    }
    return code == EAI_NONAME || code == EAI_NODATA ? CCURL_NAME_NONE : CCURL_NAME_UNKNOWN;
}
