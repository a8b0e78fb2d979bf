/* A disk that fails: the FAULT_AT-th write, sync or truncation of a file under FAULT_UNDER ends with FAULT_ERRNO (0: only half of
 * it is written), and with FAULT_STICKY every later one too. Loaded by LD_PRELOAD; tests only. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int is_under(int fd) {
  const char *under = getenv("FAULT_UNDER");
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (under == NULL || length < 0) return 0;
  path[length] = 0;
  return strncmp(path, under, strlen(under)) == 0;
}

static int fails(int fd) {
  if (!is_under(fd)) return 0;
  long at = atol(getenv("FAULT_AT") ? getenv("FAULT_AT") : "0");
  long now = atomic_fetch_add(&calls, 1) + 1;
  return getenv("FAULT_STICKY") ? now >= at : now == at;
}

static int fault(void) { return atoi(getenv("FAULT_ERRNO") ? getenv("FAULT_ERRNO") : "5"); }

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) {
  REAL(write);
  if (!fails(fd)) return real(fd, data, size);
  if (fault() == 0) return real(fd, data, size > 1 ? size / 2 : size);
  errno = fault();
  return -1;
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  REAL(pwrite64);
  if (!fails(fd)) return real(fd, data, size, at);
  if (fault() == 0) return real(fd, data, size > 1 ? size / 2 : size, at);
  errno = fault();
  return -1;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite64(fd, data, size, at); }

#define SYNC(name)                              \
  int name(int fd) {                            \
    REAL(name);                                 \
    if (!fails(fd) || fault() == 0) return real(fd); \
    errno = fault();                            \
    return -1;                                  \
  }
SYNC(fsync)
SYNC(fdatasync)

int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64);
  if (!fails(fd) || fault() == 0) return real(fd, size);
  errno = fault();
  return -1;
}
