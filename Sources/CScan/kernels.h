#ifndef TRAILFENCE_KERNELS_H
#define TRAILFENCE_KERNELS_H

#include "include/CScan.h"

/* What is compiled anew for each set of vector instructions. */
typedef struct {
  long (*members)(const uint8_t *bytes, size_t count, size_t start, unsigned depth_limit,
                  int hashes_keys, cscan_member *members, size_t capacity, size_t *end);
  int (*outline)(cscan_recall *recall, const uint8_t *bytes, size_t count, size_t start,
                 cscan_outline *outline, size_t *end);
  size_t (*string_end)(const uint8_t *bytes, size_t count, size_t start);
} cscan_kernel;

extern const cscan_kernel cscan_portable;
#if defined(__x86_64__)
extern const cscan_kernel cscan_sse2;
extern const cscan_kernel cscan_avx2;
#endif

#endif
