#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// The signals that would leave a terminal without echo behind.
static const int watched[] = {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU};
enum { watched_count = sizeof watched / sizeof *watched };
static volatile sig_atomic_t caught[watched_count];

static void note(int signal_number) {
    for (int i = 0; i < watched_count; i++) {
        if (watched[i] == signal_number) caught[i] = 1;
    }
}

static int any_caught(void) {
    for (int i = 0; i < watched_count; i++) {
        if (caught[i]) return 1;
    }
    return 0;
}

static void say(int terminal, const char *text) {
    size_t left = strlen(text);
    while (left > 0) {
        ssize_t count = write(terminal, text, left);
        if (count <= 0) return;
        text += count;
        left -= (size_t)count;
    }
}

// Reads one line; unlike the reading of files it stops at a signal.
static bshim_read line(bshim_secret *secret, int terminal, int *saved_errno) {
    OPENSSL_cleanse(secret->bytes, secret->capacity);
    secret->length = 0;
    int overflow = 0;
    for (;;) {
        unsigned char byte;
        ssize_t count = read(terminal, &byte, 1);
        if (count < 0) {
            *saved_errno = errno;
            return BSHIM_READ_FAILED;
        }
        if (count == 0) return secret->length == 0 ? BSHIM_READ_ENDED : BSHIM_READ_OK;
        if (byte == '\n' || byte == '\r') return overflow ? BSHIM_READ_TOO_LONG : BSHIM_READ_OK;
        if (secret->length == secret->capacity) {
            overflow = 1;
        } else {
            secret->bytes[secret->length++] = byte;
        }
        OPENSSL_cleanse(&byte, 1);
    }
}

bshim_read bshim_secret_prompt(bshim_secret *secret, const char *prompt, int *saved_errno) {
    for (;;) {
        int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
        if (terminal < 0) return BSHIM_READ_NO_TERMINAL;
        struct termios before;
        if (tcgetattr(terminal, &before) != 0) {
            close(terminal);
            return BSHIM_READ_NO_TERMINAL;
        }

        struct sigaction saved[watched_count];
        struct sigaction action;
        memset(&action, 0, sizeof action);
        sigemptyset(&action.sa_mask);
        action.sa_handler = note;  // without SA_RESTART: the read must return
        for (int i = 0; i < watched_count; i++) {
            caught[i] = 0;
            sigaction(watched[i], &action, &saved[i]);
        }

        struct termios silent = before;
        silent.c_lflag &= (tcflag_t) ~(ECHO | ECHONL);
        bshim_read result = BSHIM_READ_FAILED;
        *saved_errno = EINTR;
        if (tcsetattr(terminal, TCSAFLUSH, &silent) == 0) {
            say(terminal, prompt);
            result = line(secret, terminal, saved_errno);
            say(terminal, "\n");
        } else {
            *saved_errno = errno;
        }

        while (tcsetattr(terminal, TCSAFLUSH, &before) != 0 && errno == EINTR && !caught[watched_count - 1]) {}
        for (int i = 0; i < watched_count; i++) sigaction(watched[i], &saved[i], NULL);
        close(terminal);

        if (!any_caught()) return result;
        // The signal does now what it would have done; after a stop and a continue the question is asked again.
        int stopped = 0;
        for (int i = 0; i < watched_count; i++) {
            if (!caught[i]) continue;
            kill(getpid(), watched[i]);
            if (watched[i] == SIGTSTP || watched[i] == SIGTTIN || watched[i] == SIGTTOU) stopped = 1;
        }
        if (!stopped) {
            *saved_errno = EINTR;
            return BSHIM_READ_FAILED;
        }
    }
}
