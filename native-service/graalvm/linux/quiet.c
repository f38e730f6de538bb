/* The service speaks through the two pipes that the browser gave it, and has no business with sockets. The class library
 * makes some all the same, before main: its network part, which comes along with files, tries which families of addresses
 * the machine has; and the C library asks a daemon who the user is. The executable is linked so that these calls end here,
 * and no way to make a socket is left in it. */
#define _GNU_SOURCE
#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int __wrap_socket(int domain, int type, int protocol) {
  (void) domain; (void) type; (void) protocol;
  errno = EAFNOSUPPORT;
  return -1;
}

int __wrap_socketpair(int domain, int type, int protocol, int ends[2]) {
  (void) domain; (void) type; (void) protocol; (void) ends;
  errno = EAFNOSUPPORT;
  return -1;
}

/* Who is in no file of this machine (a directory on the network knows them) is what the environment says. */
static int from_environment(uid_t uid, struct passwd *out, struct passwd **found) {
  char *home = getenv("HOME"), *name = getenv("USER");
  *found = NULL;
  if (uid != getuid() || !home) return 0;
  memset(out, 0, sizeof *out);
  out->pw_name = name ? name : "";
  out->pw_passwd = out->pw_gecos = out->pw_shell = "";
  out->pw_uid = uid;
  out->pw_gid = getgid();
  out->pw_dir = home;
  *found = out;
  return 0;
}

int __wrap_getpwuid_r(uid_t uid, struct passwd *out, char *buffer, size_t size, struct passwd **found) {
  FILE *users = fopen("/etc/passwd", "re");
  int code = ENOENT;
  if (users) {
    while ((code = fgetpwent_r(users, out, buffer, size, found)) == 0 && out->pw_uid != uid) {}
    fclose(users);
  }
  if (code == ERANGE) *found = NULL;
  return code == 0 || code == ERANGE ? code : from_environment(uid, out, found);
}

struct passwd *__wrap_getpwuid(uid_t uid) {
  static struct passwd entry;
  static char buffer[4096];
  struct passwd *found;
  return __wrap_getpwuid_r(uid, &entry, buffer, sizeof buffer, &found) == 0 ? found : NULL;
}
