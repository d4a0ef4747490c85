// Two calls of Linux that Swift's Glibc module does not show.

#ifndef REALIST_SYSTEM_H
#define REALIST_SYSTEM_H

#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two names in one step (renameat2 with RENAME_EXCHANGE): 0, or -1 and errno.
static inline int realist_exchange(const char *first, const char *second) {
    return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, first, -100, second, 2u /* RENAME_EXCHANGE */);
}

/// Writes everything of the file system that holds `descriptor` to the disk: 0, or -1 and errno.
static inline int realist_sync_files(int descriptor) {
    return (int)syscall(SYS_syncfs, descriptor);
}

#endif
