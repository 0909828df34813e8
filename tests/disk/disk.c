/* Stands between a program and its disk (LD_PRELOAD): writes down every change of the files in
   one folder in the order of the calls, or makes the nth call of a kind fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, CUT, SYNC, RENAME, UNLINK, MKDIR, RMDIR, READ };
enum { FILES = 1024, LONGEST = 4096, OUR_LOG = 1000 };
struct record { uint32_t kind, pid; int32_t fd; uint32_t first, second; int64_t place; };

static pthread_mutex_t guard = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char tracked[FILES];
static const char *folder;
static int log_fd = -1;
static int fail_kind, fail_at, fail_with, fail_on, seen[READ + 1];

#define REAL(name) (*(__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("DISK_LOG");
    folder = getenv("DISK_FOLDER");
    if (path && folder) {
        int fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
        log_fd = fcntl(fd, F_DUPFD_CLOEXEC, OUR_LOG);
        syscall(SYS_close, fd);
    }
}

/* Make the nth call of a kind from now on fail, or every call from the nth on. */
void disk_arm(int kind, int nth, int error, int and_on) {
    memset(seen, 0, sizeof seen);
    fail_kind = kind, fail_at = nth, fail_with = error, fail_on = and_on;
}

/* Give how many calls of the kind armed last were seen since. */
int disk_seen(void) { return seen[fail_kind]; }

static int fails(int kind) {
    if (kind != fail_kind) return 0;
    int number = ++seen[kind];
    if (!fail_with || (number != fail_at && !(fail_on && number > fail_at))) return 0;
    errno = fail_with;
    return 1;
}

static int inside(const char *path) {
    return folder && path && !strncmp(path, folder, strlen(folder));
}

static int is_tracked(int fd) { return fd >= 0 && fd < FILES && tracked[fd]; }

static void note(int kind, int fd, int64_t place, const char *path, const void *data, size_t size) {
    if (log_fd < 0) return;
    size_t length = path ? strlen(path) : 0;
    struct record head = {kind, getpid(), fd, length, size, place};
    char *line = malloc(sizeof head + length + size);
    memcpy(line, &head, sizeof head);
    if (length) memcpy(line + sizeof head, path, length);
    if (size) memcpy(line + sizeof head + length, data, size);
    syscall(SYS_write, log_fd, line, sizeof head + length + size);
    free(line);
}

static const char *absolute(int dir, const char *path, char *room) {
    if (path[0] == '/' || dir == AT_FDCWD) return path;
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
    ssize_t length = readlink(link, room, LONGEST / 2);
    if (length < 0) return path;
    snprintf(room + length, LONGEST - length, "/%s", path);
    return room;
}

static int opened(int dir, const char *path, int flags, mode_t mode) {
    char room[LONGEST];
    const char *whole = absolute(dir, path, room);
    if (!inside(whole)) return syscall(SYS_openat, dir, path, flags, mode);
    int changes = flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR);
    pthread_mutex_lock(&guard);
    int fd = -1;
    if (!(changes && fails(OPEN))) fd = syscall(SYS_openat, dir, path, flags, mode);
    if (fd >= 0 && fd < FILES) {
        tracked[fd] = 1;
        note(OPEN, fd, flags & O_TRUNC ? 1 : 0, whole, NULL, 0);
    }
    pthread_mutex_unlock(&guard);
    return fd;
}

#define MODE(flags) ({ mode_t mode = 0; if ((flags) & O_CREAT) { va_list rest; \
    va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } mode; })
int open(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int open64(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int openat(int dir, const char *path, int flags, ...) { return opened(dir, path, flags, MODE(flags)); }
int openat64(int dir, const char *path, int flags, ...) { return opened(dir, path, flags, MODE(flags)); }

int close(int fd) {
    if (fd == log_fd && fd >= 0) return 0;
    if (is_tracked(fd)) tracked[fd] = 0;
    return syscall(SYS_close, fd);
}

static ssize_t written(int fd, const void *data, size_t size, off_t place, int moves) {
    if (!is_tracked(fd) && !(fd == 1 && log_fd >= 0))
        return moves ? syscall(SYS_write, fd, data, size) : syscall(SYS_pwrite64, fd, data, size, place);
    pthread_mutex_lock(&guard);
    ssize_t done = -1;
    if (moves) place = lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
    if (!(is_tracked(fd) && fails(WRITE)))
        done = moves ? syscall(SYS_write, fd, data, size) : syscall(SYS_pwrite64, fd, data, size, place);
    if (done > 0) note(WRITE, fd, place, NULL, data, done);
    pthread_mutex_unlock(&guard);
    return done;
}

ssize_t write(int fd, const void *data, size_t size) { return written(fd, data, size, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t place) {
    return written(fd, data, size, place, 0);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t place) {
    return written(fd, data, size, place, 0);
}

static ssize_t did_read(int fd, void *data, size_t size, off_t place, int moves) {
    pthread_mutex_lock(&guard);
    int failed = is_tracked(fd) && fails(READ);
    pthread_mutex_unlock(&guard);
    if (failed) return -1;
    return moves ? syscall(SYS_read, fd, data, size) : syscall(SYS_pread64, fd, data, size, place);
}

ssize_t read(int fd, void *data, size_t size) { return did_read(fd, data, size, 0, 1); }
ssize_t pread(int fd, void *data, size_t size, off_t place) {
    return did_read(fd, data, size, place, 0);
}
ssize_t pread64(int fd, void *data, size_t size, off64_t place) {
    return did_read(fd, data, size, place, 0);
}

/* Python then copies by reading and writing. */
ssize_t sendfile(int to, int from, off_t *place, size_t size) { errno = ENOTSOCK; return -1; }
ssize_t sendfile64(int to, int from, off64_t *place, size_t size) { errno = ENOTSOCK; return -1; }

static size_t length_of(const char *text) { return text ? strlen(text) : 0; }

#define LOGGED(is_ours, kind, fd, place, path, second, call) ({ long done = -1; \
    if (!(is_ours)) done = (call); else { pthread_mutex_lock(&guard); \
        if (!fails(kind)) done = (call); \
        if (!done) note(kind, fd, place, path, second, length_of(second)); \
        pthread_mutex_unlock(&guard); } done; })
#define NONE ((const char *)NULL)

int ftruncate(int fd, off_t size) {
    return LOGGED(is_tracked(fd), CUT, fd, size, NULL, NONE, syscall(SYS_ftruncate, fd, size));
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }
int fsync(int fd) {
    return LOGGED(is_tracked(fd), SYNC, fd, 0, NULL, NONE, syscall(SYS_fsync, fd));
}
int fdatasync(int fd) {
    return LOGGED(is_tracked(fd), SYNC, fd, 0, NULL, NONE, syscall(SYS_fdatasync, fd));
}
int rename(const char *from, const char *to) {
    return LOGGED(inside(to), RENAME, -1, 0, from, to, syscall(SYS_rename, from, to));
}
int unlinkat(int dir, const char *path, int flags) {
    char room[LONGEST];
    const char *whole = absolute(dir, path, room);
    int kind = flags & AT_REMOVEDIR ? RMDIR : UNLINK;
    return LOGGED(inside(whole), kind, -1, 0, whole, NONE, syscall(SYS_unlinkat, dir, path, flags));
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int mkdir(const char *path, mode_t mode) {
    return LOGGED(inside(path), MKDIR, -1, 0, path, NONE, syscall(SYS_mkdir, path, mode));
}
