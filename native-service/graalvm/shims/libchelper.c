/* The small C functions that the Java side of Native Image 25 (org.graalvm.nativeimage:svm) declares through
 * @CFunction/@CLibrary("libchelper"), written anew: names, types and struct layout were read off the annotations in
 * svm's class files, no GraalVM source was used.  The ones for attaching a tool to the process are left out: they would
 * open a socket, and our program opens none.  Licence: Apache-2.0, like the rest of this project. */
#define _GNU_SOURCE
#include <cpuid.h>
#include <errno.h>
#include <locale.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
#include "include/amd64cpufeatures.h"
#include "include/svm_locale.h"

/* ---- process environment, threads, memory ------------------------------------------------------------------- */
extern char **environ;
char **getEnviron(void) { return environ; }
int getThreadId(void) { return (int) syscall(SYS_gettid); }
void *mremapP(void *old, size_t oldlen, size_t newlen, int flags, void *newaddr) { return mremap(old, oldlen, newlen, flags, newaddr); }
void codeSynchronization_clearCache(uint64_t start, uint64_t end) { __builtin___clear_cache((char *) start, (char *) end); }

/* user time of one thread in ns, from /proc/self/task/<tid>/stat (field 14); -1 when unknown */
int64_t getThreadUserTimeSlow(int tid) {
  char name[64], buf[2048];
  snprintf(name, sizeof name, "/proc/self/task/%d/stat", tid);
  FILE *f = fopen(name, "re");
  if (!f) return -1;
  size_t n = fread(buf, 1, sizeof buf - 1, f);
  fclose(f);
  buf[n] = 0;
  char *p = strrchr(buf, ')');                       /* the command name may contain blanks and brackets */
  if (!p) return -1;
  unsigned long utime;
  if (sscanf(p + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu", &utime) != 1) return -1;
  long hz = sysconf(_SC_CLK_TCK);
  return (int64_t) utime * (1000000000LL / (hz > 0 ? hz : 100));
}

/* ---- time zone: the JDK's own finder (libjava, TimeZone_md.c); the tz mapping table is for Windows only ------- */
extern char *findJavaTZ_md(const char *java_home_dir);
char *SVM_FindJavaTZmd(const char *mappings, int length) { (void) mappings; (void) length; return findJavaTZ_md(""); }

/* ---- locale --------------------------------------------------------------------------------------------------- */
static svm_locale_props_t loc;
static void parse_locale(int cat, const char **lang, const char **script, const char **country, const char **variant) {
  *lang = "en"; *script = NULL; *country = NULL; *variant = NULL;
  const char *cur = setlocale(cat, NULL);
  if (!cur || !*cur || !strcmp(cur, "C") || !strcmp(cur, "POSIX") || !strncmp(cur, "C.", 2)) return;
  char *s = strdup(cur);
  if (!s) return;
  char *mod = strchr(s, '@'); if (mod) *mod++ = 0;
  char *enc = strchr(s, '.'); if (enc) *enc = 0;
  char *cc = strchr(s, '_');  if (cc) *cc++ = 0;
  if (*s) *lang = s;
  if (cc && *cc) *country = cc;
  if (mod) {
    if (!strcasecmp(mod, "latin")) *script = "Latn";
    else if (!strcasecmp(mod, "cyrillic")) *script = "Cyrl";
    else if (!strcasecmp(mod, "devanagari")) *script = "Deva";
    else if (strcasecmp(mod, "euro")) *variant = mod;
  }
}
int svm_initialize_locale(void) {
  setlocale(LC_ALL, "");
  parse_locale(LC_CTYPE, &loc.format_language, &loc.format_script, &loc.format_country, &loc.format_variant);
  parse_locale(LC_MESSAGES, &loc.display_language, &loc.display_script, &loc.display_country, &loc.display_variant);
  return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}
const svm_locale_props_t *svm_get_locale(void) { return &loc; }

/* ---- jdk.internal.misc.Signal support -------------------------------------------------------------------------- */
static atomic_int sig_in_use;
static sem_t sig_sem;
static atomic_int sig_pending[NSIG];
static void sig_handler(int sig) {
  int e = errno;
  if (sig > 0 && sig < NSIG) { atomic_fetch_add(&sig_pending[sig], 1); sem_post(&sig_sem); }
  errno = e;
}
int cSunMiscSignal_open(void) {
  int expected = 0;
  if (!atomic_compare_exchange_strong(&sig_in_use, &expected, 1)) return 1;      /* taken by another isolate */
  for (int i = 0; i < NSIG; i++) atomic_store(&sig_pending[i], 0);
  if (sem_init(&sig_sem, 0, 0) != 0) { atomic_store(&sig_in_use, 0); return -1; }
  return 0;
}
int cSunMiscSignal_close(void) {
  int r = sem_destroy(&sig_sem);
  atomic_store(&sig_in_use, 0);
  return r;
}
int cSunMiscSignal_awaitSemaphore(void) { int r; do r = sem_wait(&sig_sem); while (r != 0 && errno == EINTR); return r; }
int cSunMiscSignal_signalSemaphore(void) { return sem_post(&sig_sem); }
int cSunMiscSignal_signalRangeCheck(int sig) { return sig > 0 && sig < NSIG; }
int cSunMiscSignal_checkPendingSignal(void) {
  for (int i = 1; i < NSIG; i++) {
    int n = atomic_load(&sig_pending[i]);
    while (n > 0) if (atomic_compare_exchange_weak(&sig_pending[i], &n, n - 1)) return i;
  }
  return -1;
}
void *cSunMiscSignal_signalHandlerFunctionPointer(void) { return (void *) sig_handler; }

/* ---- CPU features ------------------------------------------------------------------------------------------------ */
static uint64_t xgetbv0(void) { uint32_t a, d; __asm__ volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(0)); return ((uint64_t) d << 32) | a; }
#define B(r, n) (((r) >> (n)) & 1u)
void determineCPUFeatures(CPUFeatures *f) {
  uint32_t a, b, c, d, max, maxx;
  max = __get_cpuid_max(0, 0); maxx = __get_cpuid_max(0x80000000u, 0);
  if (max < 1) return;
  __cpuid(1, a, b, c, d);
  uint64_t x = B(c, 27) ? xgetbv0() : 0;
  int ymm = (x & 0x6) == 0x6, zmm = (x & 0xe6) == 0xe6, egpr = (x >> 19) & 1;
  f->fSSE3 = B(c, 0); f->fCLMUL = B(c, 1); f->fSSSE3 = B(c, 9); f->fSSE4_1 = B(c, 19); f->fSSE4_2 = B(c, 20);
  f->fPOPCNT = B(c, 23); f->fAES = B(c, 25); f->fHV = B(c, 31);
  f->fAVX = ymm && B(c, 28); f->fFMA = ymm && B(c, 12); f->fF16C = ymm && B(c, 29); f->fVZEROUPPER = f->fAVX;
  f->fTSC = B(d, 4); f->fCX8 = B(d, 8); f->fCMOV = B(d, 15); f->fFLUSH = B(d, 19); f->fMMX = B(d, 23); f->fFXSR = B(d, 24);
  f->fSSE = B(d, 25); f->fSSE2 = B(d, 26); f->fHT = B(d, 28);
  if (max >= 7) {
    uint32_t a1, b1, c1, d1, sub;
    __cpuid_count(7, 0, a, b, c, d); sub = a;
    f->fBMI1 = B(b, 3); f->fBMI2 = B(b, 8); f->fERMS = B(b, 9); f->fRTM = B(b, 11); f->fADX = B(b, 19); f->fSHA = B(b, 29);
    f->fFLUSHOPT = B(b, 23); f->fCLWB = B(b, 24); f->fAVX2 = ymm && B(b, 5);
    f->fPKU = B(c, 3); f->fOSPKE = B(c, 4); f->fCET_SS = B(c, 7); f->fGFNI = B(c, 8); f->fRDPID = B(c, 22);
    f->fFSRM = B(d, 4); f->fSERIALIZE = B(d, 14); f->fCET_IBT = B(d, 20);
    if (zmm && B(b, 16)) {
      f->fAVX512F = 1; f->fAVX512DQ = B(b, 17); f->fAVX512_IFMA = B(b, 21); f->fAVX512PF = B(b, 26); f->fAVX512ER = B(b, 27);
      f->fAVX512CD = B(b, 28); f->fAVX512BW = B(b, 30); f->fAVX512VL = B(b, 31);
      f->fAVX512_VBMI = B(c, 1); f->fAVX512_VBMI2 = B(c, 6); f->fAVX512_VAES = B(c, 9); f->fAVX512_VPCLMULQDQ = B(c, 10);
      f->fAVX512_VNNI = B(c, 11); f->fAVX512_BITALG = B(c, 12); f->fAVX512_VPOPCNTDQ = B(c, 14); f->fAVX512_FP16 = B(d, 23);
    }
    if (sub >= 1) {
      __cpuid_count(7, 1, a1, b1, c1, d1);
      f->fSHA512 = ymm && B(a1, 0); f->fAVX_IFMA = ymm && B(a1, 23); f->fAPX_F = egpr && B(d1, 21);
      if (B(d1, 19) && zmm && max >= 0x24) {
        __cpuid_count(0x24, 0, a1, b1, c1, d1);
        f->fAVX10_1 = (b1 & 0xff) >= 1; f->fAVX10_2 = (b1 & 0xff) >= 2;
      }
    }
  }
  if (maxx >= 0x80000001u) {
    __cpuid(0x80000001u, a, b, c, d);
    f->fLZCNT = B(c, 5); f->fSSE4A = B(c, 6); f->fAMD_3DNOW_PREFETCH = B(c, 8) | B(d, 31); f->fRDTSCP = B(d, 27);
  }
  if (maxx >= 0x80000007u) {
    __cpuid(0x80000007u, a, b, c, d);
    f->fTSCINV_BIT = B(d, 8); f->fTSCINV = B(d, 8);
  }
}
/* The mask has 0xFE where a feature byte must be 1 and 0xFF where it does not matter; 0 = every required one is there. */
int checkCPUFeatures(const uint8_t *mask) {
  union { CPUFeatures f; uint8_t b[(sizeof(CPUFeatures) + 7) / 8 * 8]; } u;
  memset(&u, 0, sizeof u);
  determineCPUFeatures(&u.f);
  for (size_t i = 0; i < sizeof u.b; i++) if ((uint8_t) (u.b[i] | mask[i]) != 0xff) return 1;
  return 0;
}
int checkCPUFeaturesOrExit(const uint8_t *mask, const char *message) {
  if (checkCPUFeatures(mask) == 0) return 0;
  fputs(message, stderr);
  fputc('\n', stderr);
  exit(1);
}

/* ---- fixed-arity doors to variadic libc functions --------------------------------------------------------------- */
#include <fcntl.h>
int openSII(const char *path, int flags, int mode) { return open(path, flags, mode); }
int openatISII(int dirfd, const char *path, int flags, int mode) { return openat(dirfd, path, flags, mode); }
int fprintfSD(FILE *f, const char *fmt, const char *s, int d) { return fprintf(f, fmt, s, d); }
