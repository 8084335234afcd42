/// The narrow door to libcurl. Only the target ResourceFetching goes through it.
///
/// Rules of this header: standard types only, opaque handles, one operation of the library per function, and no choice
/// of what may be fetched, from where, or for how long: every option is set from outside, every address is judged
/// outside. The library is opened when it is first asked for, so a program that fetches nothing does not load it.
#ifndef BADGE_CURL_SHIM_H
#define BADGE_CURL_SHIM_H

#include <stddef.h>
#include <stdint.h>

// The library

/// Opens libcurl and sets it up, once for the whole process; threads may call it together. 1, or 0 with the reason in
/// `error` (with a final zero), the same each time.
int ccurl_open(char *error, size_t room);

/// Whether the library has been opened.
int ccurl_is_open(void);

// A transfer

/// A transfer and everything that belongs to it. Owned by whoever called `ccurl_new`, used by one thread at a time,
/// freed with `ccurl_free`.
typedef struct ccurl_transfer ccurl_transfer;

/// What the transfer asks and tells while it runs, always on the thread that called `ccurl_perform`.
typedef struct ccurl_receiver {
    /// Handed to each function.
    void *context;
    /// Whether a connection to this address may be opened: `length` is 4 (IPv4) or 16 (IPv6) bytes in network order.
    /// 1 lets it be; anything else refuses. An address of any other family is refused without asking.
    int (*may_connect)(void *context, const uint8_t *address, size_t length);
    /// A line of a response's head or a trailer, with its line end; the head ends with an empty line. 1 goes on,
    /// anything else ends the transfer.
    int (*on_header)(void *context, const uint8_t *bytes, size_t length);
    /// Bytes of the body, as they came. 1 goes on, anything else ends the transfer.
    int (*on_body)(void *context, const uint8_t *bytes, size_t length);
    /// Asked now and then, at least once a second: 1 goes on, anything else ends the transfer.
    int (*may_continue)(void *context);
} ccurl_receiver;

/// A transfer without any option set, or NULL where there is no memory or the library is not open. It keeps a copy of
/// `receiver`; what `context` points to must outlive the transfer.
ccurl_transfer *ccurl_new(const ccurl_receiver *receiver);

/// Frees a transfer; NULL is allowed.
void ccurl_free(ccurl_transfer *transfer);

/// Options whose value is a text.
typedef enum ccurl_text {
    CCURL_URL = 1,        ///< CURLOPT_URL
    CCURL_PROTOCOLS = 2,  ///< CURLOPT_PROTOCOLS_STR
    CCURL_PROXY = 3,      ///< CURLOPT_PROXY
    CCURL_NO_PROXY = 4,   ///< CURLOPT_NOPROXY
    CCURL_PRE_PROXY = 5,  ///< CURLOPT_PRE_PROXY
    CCURL_CA_FILE = 6,    ///< CURLOPT_CAINFO
    CCURL_CA_FOLDER = 7,  ///< CURLOPT_CAPATH
    CCURL_USER_AGENT = 8, ///< CURLOPT_USERAGENT
} ccurl_text;

/// Options whose value is a number.
typedef enum ccurl_number {
    CCURL_FOLLOW_REDIRECTS = 1,   ///< CURLOPT_FOLLOWLOCATION
    CCURL_REFUSE_USER_NAME = 2,   ///< CURLOPT_DISALLOW_USERNAME_IN_URL
    CCURL_NETRC = 3,              ///< CURLOPT_NETRC
    CCURL_NO_SIGNALS = 4,         ///< CURLOPT_NOSIGNAL
    CCURL_VERIFY_PEER = 5,        ///< CURLOPT_SSL_VERIFYPEER
    CCURL_VERIFY_HOST = 6,        ///< CURLOPT_SSL_VERIFYHOST
    CCURL_TLS_1_2_OR_LATER = 7,   ///< CURLOPT_SSLVERSION, any value but 0
    CCURL_HTTP_1_1 = 8,           ///< CURLOPT_HTTP_VERSION, any value but 0
    CCURL_HTTP_0_9 = 9,           ///< CURLOPT_HTTP09_ALLOWED
    CCURL_CONNECT_MILLISECONDS = 10, ///< CURLOPT_CONNECTTIMEOUT_MS
    CCURL_TOTAL_MILLISECONDS = 11,   ///< CURLOPT_TIMEOUT_MS
    CCURL_PATH_AS_IS = 12,        ///< CURLOPT_PATH_AS_IS
    CCURL_FORBID_REUSE = 13,      ///< CURLOPT_FORBID_REUSE
    CCURL_QUICK_EXIT = 14,        ///< CURLOPT_QUICK_EXIT
} ccurl_number;

/// Sets a text, of which the library keeps a copy; NULL takes it away. 1, or 0 where the library does not take it.
int ccurl_set_text(ccurl_transfer *transfer, ccurl_text option, const char *value);

/// Sets a number. 1, or 0 where the library does not take it.
int ccurl_set_number(ccurl_transfer *transfer, ccurl_number option, long value);

/// Adds a line to the head of the request, without its line end. 1, or 0 where there is no memory.
int ccurl_add_header(ccurl_transfer *transfer, const char *line);

/// Gives the address of a name instead of looking it up: `HOST:PORT:ADDRESS`. 1, or 0 where there is no memory.
int ccurl_add_resolution(ccurl_transfer *transfer, const char *entry);

/// How a transfer ended, as far as callers tell it apart.
typedef enum ccurl_end {
    CCURL_END_OK = 0,
    CCURL_END_NO_ADDRESS = 1,   ///< the name of the host was not resolved
    CCURL_END_NO_CONNECTION = 2,///< no address could be connected to
    CCURL_END_TIME = 3,         ///< one of the time limits was reached
    CCURL_END_TLS = 4,          ///< no secure connection: handshake or certificate
    CCURL_END_PARTIAL = 5,      ///< the body ended before its declared length
    CCURL_END_EMPTY = 6,        ///< the connection ended without any answer
    CCURL_END_STOPPED = 7,      ///< a function of the receiver ended it
    CCURL_END_NOT_HTTP = 8,     ///< the answer is not HTTP
    CCURL_END_CUT_OFF = 9,      ///< sending or receiving failed
    CCURL_END_OTHER = 10,       ///< anything else; the text says what
} ccurl_end;

/// Runs the transfer to its end, blocking. `error` receives the library's text with a final zero. SIGPIPE is kept from
/// the calling thread meanwhile.
ccurl_end ccurl_perform(ccurl_transfer *transfer, char *error, size_t room);

/// Microseconds that the last run took.
int64_t ccurl_microseconds(const ccurl_transfer *transfer);

// Names

/// What the system's resolver says of a name.
typedef enum ccurl_name {
    CCURL_NAME_FOUND = 0,
    CCURL_NAME_NONE = 1,     ///< there is no such name, or it has no address
    CCURL_NAME_UNKNOWN = 2,  ///< it could not be found out
} ccurl_name;

/// Asks the system's resolver, blocking for as long as that takes. Needs no library.
ccurl_name ccurl_look_up(const char *host);

#endif
