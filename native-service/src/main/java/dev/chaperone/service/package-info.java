/**
 * One program, two faces: the browser starts it as a native-messaging host, people start it as a command.
 *
 * <pre>
 *   browser ══ wire ══► desk ──► the rules engine        command line ──► command ──► the rules engine
 *                        │                                                  │
 *                        └────────── home (sealed files) ◄──────────────────┤
 *                                                            browser, intake ◄─┘
 * </pre>
 *
 * It knows files, keys, browsers' manifests and the pipe; of rules and of likeness it knows nothing. It opens no port and
 * holds no network code: a test looks for it.
 */
@NullMarked
package dev.chaperone.service;

import org.jspecify.annotations.NullMarked;
