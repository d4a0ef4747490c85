// Calls of Linux that Swift's Glibc module does not show.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#ifndef REALIST_SYSTEM_H
#define REALIST_SYSTEM_H

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
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

/// Lets go of the pages of one loaded file that nobody writes to: the system reads those again that are needed again.
static inline int realist_give_back_file(struct dl_phdr_info *file, size_t size, void *nothing) {
    (void)size, (void)nothing;
    const unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE);
    for (int part = 0; part < file->dlpi_phnum; part++) {
        const ElfW(Phdr) *header = &file->dlpi_phdr[part];
        if (header->p_type != PT_LOAD || (header->p_flags & PF_W)) continue;
        unsigned long start = file->dlpi_addr + header->p_vaddr, end = start + header->p_memsz;
        start = (start + page - 1) / page * page;
        end = end / page * page;
        if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

/// Gives back what is held and not in use: pages of the program's code, and memory that was freed.
static inline void realist_give_back_memory(void) {
    dl_iterate_phdr(realist_give_back_file, 0);
    malloc_trim(0);
}

#endif
