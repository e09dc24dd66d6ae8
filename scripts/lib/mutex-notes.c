/* Tells the thread sanitizer of Synchronization.Mutex (scripts/sanitize thread preloads it).
 *
 * A lock that is free is taken by atomics in our own code, which the sanitizer sees. One that is not is
 * taken in Swift's library, which is built without the sanitizer: what happens before would be lost, and
 * everything that a contended lock protects be called a race.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define CONTEXT __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

/* Absent from programs without the sanitizer, such as the package manager. */
__attribute__((weak)) void __tsan_acquire(void *place);
__attribute__((weak)) void __tsan_release(void *place);

typedef __attribute__((swiftcall)) void Lock(uint32_t thread, CONTEXT void *mutex);
typedef __attribute__((swiftcall)) void Unlock(CONTEXT void *mutex);

Lock lock __asm__(LOCK);
Unlock unlock __asm__(UNLOCK);

__attribute__((swiftcall)) void lock(uint32_t thread, CONTEXT void *mutex) {
  ((Lock *)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock(CONTEXT void *mutex) {
  if (__tsan_release) __tsan_release(mutex);
  ((Unlock *)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
