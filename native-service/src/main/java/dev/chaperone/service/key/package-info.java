/**
 * Where the one secret can be kept: the system's own keychain, or sealed by a passphrase. (The third place, a private file, is
 * the home's own.)
 *
 * <p><b>Why the platform's own tools.</b> Secret Service, macOS' keychain and Windows' DPAPI are reached through the programs
 * that come with them: {@code secret-tool}, {@code security}, {@code powershell}. The executable needs no foreign functions and
 * no bus of its own, and whoever distrusts it can do by hand what it does. The secret goes in by standard input and comes back
 * by standard output; it never stands among a process's arguments, which every user of the machine can read.
 *
 * <p><b>Why a passphrase is stretched.</b> PBKDF2 with HMAC-SHA-256 and 600,000 rounds (OWASP, Password Storage Cheat Sheet); the
 * number is kept beside the salt, so that it can grow.
 *
 * <p><b>Why a forgotten passphrase is said plainly.</b> There is no way around it, for anybody. The list can be imported again.
 */
@NullMarked
package dev.chaperone.service.key;

import org.jspecify.annotations.NullMarked;
