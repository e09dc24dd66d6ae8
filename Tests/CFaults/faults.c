/* Stands before the C library of a program under test (LD_PRELOAD) and makes its calls fail.
 *
 * TRAILFENCE_FAULT names what happens:
 *   short        reads and writes move a few bytes at a time
 *   interrupt    every other call is interrupted by a signal
 *   read-error:N   a file fails (EIO) behind its first N bytes
 *   shrink:N     a file ends behind its first N bytes
 *   grow:N       whoever writes the file adds N line ends when its end has been read
 *   clock:N      it is N seconds after 1970
 *   full:N       the disk is full (ENOSPC) after N bytes are written
 *   sync         what was written cannot be made durable (EIO)
 *   rename       a finished file cannot be put in its place (EACCES)
 *   read-only    no file can be made or opened for writing (EROFS)
 */
#define _GNU_SOURCE
#include "CFaults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { FILES = 1024 };
static size_t moved[FILES];
static size_t grown[FILES];
static size_t written;
static unsigned calls;

static int is(const char *fault) {
  const char *wanted = getenv("TRAILFENCE_FAULT");
  return wanted && strncmp(wanted, fault, strlen(fault)) == 0;
}

static size_t limit(void) {
  const char *wanted = getenv("TRAILFENCE_FAULT");
  const char *colon = wanted ? strchr(wanted, ':') : NULL;
  return colon ? strtoul(colon + 1, NULL, 10) : 0;
}

static int interrupted(void) {
  if (!is("interrupt") || calls++ % 2) return 0;
  errno = EINTR;
  return 1;
}

ssize_t read(int file, void *buffer, size_t count) {
  static ssize_t (*original)(int, void *, size_t);
  if (!original) original = dlsym(RTLD_NEXT, "read");
  if (interrupted()) return -1;
  if (is("short") && count > 5) count = 5;
  if (file > 2 && file < FILES && (is("read-error") || is("shrink"))) {
    size_t left = limit() - (moved[file] < limit() ? moved[file] : limit());
    if (left == 0) {
      if (is("shrink")) return 0;
      errno = EIO;
      return -1;
    }
    if (count > left) count = left;
  }
  ssize_t done = original(file, buffer, count);
  if (done == 0 && file > 2 && file < FILES && is("grow") && grown[file] < limit()) {
    size_t left = limit() - grown[file];
    done = (ssize_t)(count < left ? count : left);
    memset(buffer, '\n', (size_t)done);
    grown[file] += (size_t)done;
  }
  if (done > 0 && file < FILES) moved[file] += (size_t)done;
  return done;
}

time_t time(time_t *result) {
  static time_t (*original)(time_t *);
  if (!original) original = dlsym(RTLD_NEXT, "time");
  if (!is("clock")) return original(result);
  const char *colon = strchr(getenv("TRAILFENCE_FAULT"), ':');
  time_t now = colon ? (time_t)strtoll(colon + 1, NULL, 10) : 0;
  if (result) *result = now;
  return now;
}

static int refused(int flags) {
  if (!is("read-only") || (flags & O_ACCMODE) == O_RDONLY) return 0;
  errno = EROFS;
  return 1;
}

static mode_t mode_of(int flags, va_list rest) {
  return flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  static int (*original)(const char *, int, ...);
  if (!original) original = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return refused(flags) ? -1 : original(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  static int (*original)(const char *, int, ...);
  if (!original) original = dlsym(RTLD_NEXT, "open64");
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return refused(flags) ? -1 : original(path, flags, mode);
}

int close(int file) {
  static int (*original)(int);
  if (!original) original = dlsym(RTLD_NEXT, "close");
  if (file >= 0 && file < FILES) moved[file] = grown[file] = 0;
  return original(file);
}

ssize_t write(int file, const void *buffer, size_t count) {
  static ssize_t (*original)(int, const void *, size_t);
  if (!original) original = dlsym(RTLD_NEXT, "write");
  if (interrupted()) return -1;
  if (is("short") && count > 5) count = 5;
  if (file != 2 && is("full")) {
    size_t left = limit() - (written < limit() ? written : limit());
    if (left == 0) {
      errno = ENOSPC;
      return -1;
    }
    if (count > left) count = left;
  }
  ssize_t done = original(file, buffer, count);
  if (done > 0 && file != 2) written += (size_t)done;
  return done;
}

int fsync(int file) {
  static int (*original)(int);
  if (!original) original = dlsym(RTLD_NEXT, "fsync");
  if (is("sync")) {
    errno = EIO;
    return -1;
  }
  return original(file);
}

int rename(const char *from, const char *to) {
  static int (*original)(const char *, const char *);
  if (!original) original = dlsym(RTLD_NEXT, "rename");
  if (is("rename")) {
    errno = EACCES;
    return -1;
  }
  return original(from, to);
}
