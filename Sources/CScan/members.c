#include "fingerprint.h"
#include "kernels.h"

/* The kernel of that number, or NULL if this machine does not have it. */
static const cscan_kernel *kernel(int number) {
  switch (number) {
    case CSCAN_PORTABLE: return &cscan_portable;
#if defined(__x86_64__)
    case CSCAN_SSE2: return &cscan_sse2;
    case CSCAN_AVX2: return __builtin_cpu_supports("avx2") ? &cscan_avx2 : 0;
#endif
    default: return 0;
  }
}

static const cscan_kernel *best(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") ? &cscan_avx2 : &cscan_sse2;
#else
  return &cscan_portable;
#endif
}

int cscan_has_kernel(int number) { return kernel(number) != 0; }

long cscan_members(const uint8_t *bytes, size_t count, size_t start, unsigned depth_limit,
                   int hashes_keys, cscan_member *members, size_t capacity, size_t *end) {
  return best()->members(bytes, count, start, depth_limit, hashes_keys, members, capacity, end);
}

long cscan_members_with(int number, const uint8_t *bytes, size_t count, size_t start,
                        unsigned depth_limit, int hashes_keys, cscan_member *members,
                        size_t capacity, size_t *end) {
  const cscan_kernel *chosen = kernel(number);
  if (!chosen) return -1;
  return chosen->members(bytes, count, start, depth_limit, hashes_keys, members, capacity, end);
}

int cscan_outline_object(cscan_recall *recall, const uint8_t *bytes, size_t count, size_t start,
                         cscan_outline *outline, size_t *end) {
  return best()->outline(recall, bytes, count, start, outline, end);
}

int cscan_outline_object_with(int number, cscan_recall *recall, const uint8_t *bytes, size_t count,
                              size_t start, cscan_outline *outline, size_t *end) {
  const cscan_kernel *chosen = kernel(number);
  return chosen ? chosen->outline(recall, bytes, count, start, outline, end) : 0;
}

size_t cscan_string_end_with(int number, const uint8_t *bytes, size_t count, size_t start) {
  const cscan_kernel *chosen = kernel(number);
  return chosen && start <= count ? chosen->string_end(bytes, count, start) : count;
}

cscan_fingerprint cscan_text(const uint8_t *bytes, size_t count) {
  return of_text(bytes, count, ROLE_STRING);
}
