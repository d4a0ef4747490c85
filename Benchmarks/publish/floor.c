// floor STUDY PACK OUT: the least that publishing can cost. It reads the study file whole and writes every file of the
// site that was made from it, each with one write, into a folder that is not there yet. What the site says it does not
// work out: the bytes stand ready in one file that measure.py packed, each file as a line of its length and path, then
// its contents. One thread; nothing is synced.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void stop(const char *why) {
    perror(why);
    exit(1);
}

static const char *map(const char *path, size_t *length) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) stop(path);
    const char *bytes = mmap(0, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) stop(path);
    *length = (size_t)status.st_size;
    close(file);
    return bytes;
}

static void readWhole(const char *path) {
    static char buffer[1 << 20];
    int file = open(path, O_RDONLY);
    if (file < 0) stop(path);
    ssize_t count;
    while ((count = read(file, buffer, sizeof buffer)) > 0) {}
    if (count < 0) stop(path);
    close(file);
}

static void makeFolders(char *path) {
    for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(path, 0777) && errno != EEXIST) stop(path);
        *slash = '/';
    }
}

int main(int count, char **words) {
    if (count != 4) return 64;
    readWhole(words[1]);
    size_t length;
    const char *p = map(words[2], &length), *end = p + length;
    if (mkdir(words[3], 0777) || chdir(words[3])) stop(words[3]);
    while (p < end) {
        char path[1024];
        char *after;
        size_t size = strtoul(p, &after, 10);
        const char *line = memchr(after, '\n', (size_t)(end - after));
        if (!line || line - after > (long)sizeof path) stop("pack");
        size_t name = (size_t)(line - after - 1);
        memcpy(path, after + 1, name);
        path[name] = 0;
        int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (file < 0 && errno == ENOENT) {
            makeFolders(path);
            file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        }
        if (file < 0 || write(file, line + 1, size) != (ssize_t)size || close(file)) stop(path);
        p = line + 1 + size;
    }
    return 0;
}
