// Calls of Linux that Swift's Glibc module does not show.

#ifndef REALIST_SYSTEM_H
#define REALIST_SYSTEM_H

#include <elf.h>
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

#if __SIZEOF_POINTER__ == 8
typedef Elf64_Phdr realist_part;
#else
typedef Elf32_Phdr realist_part;
#endif

/// How what the loader tells of a loaded file begins (struct dl_phdr_info, which its header shows to GNU programs only).
struct realist_loaded_file {
    unsigned long address;
    const char *name;
    const realist_part *parts;
    unsigned short count;
};

/// Calls `each` for every loaded file, while none can be loaded or let go.
extern int realist_each_loaded_file(
    int (*each)(struct realist_loaded_file *, size_t, void *), void *nothing) __asm__("dl_iterate_phdr");

/// Lets go of the pages of one loaded file that nobody writes to: the system reads those again that are needed again.
static inline int realist_give_back_file(struct realist_loaded_file *file, size_t size, void *nothing) {
    (void)size, (void)nothing;
    const unsigned long page = (unsigned long)sysconf(_SC_PAGESIZE);
    for (unsigned short number = 0; number < file->count; number++) {
        const realist_part *part = &file->parts[number];
        if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
        unsigned long start = file->address + part->p_vaddr, end = start + part->p_memsz;
        start = (start + page - 1) / page * page;
        end = end / page * page;
        if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

/// Gives back what is held and not in use: pages of the program's code, and memory that was freed.
static inline void realist_give_back_memory(void) {
    realist_each_loaded_file(realist_give_back_file, 0);
    malloc_trim(0);
}

#endif
