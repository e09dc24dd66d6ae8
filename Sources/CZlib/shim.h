#include <zlib.h>

/* The two initializers are macros in zlib.h, which Swift does not import. */
static inline int trailfence_inflateInit2(z_streamp stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
