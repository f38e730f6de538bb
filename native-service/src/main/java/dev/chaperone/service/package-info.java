/**
 * One program, two faces: the browser starts it as a native-messaging host, people start it as a command.
 *
 * <pre>
 *   browser ══ wire ══► desk ──► the rules engine        command line ──► command ──► the rules engine
 *                        │                                                  │
 *                        └─► home (sealed files) ──► key   ◄─────────────────┤
 *                            intake (lists of clients)     ◄─────────────────┤
 *                            archive ──► audit (the past)  ◄─────────────────┤
 *                            steps ──► paper (what is printed) ◄─────────────┤
 *                            doctor ──► browser            ◄─────────────────┘
 * </pre>
 *
 * {@code image} is for the build of the executable alone. It knows files, keys, browsers' manifests and the pipe; what a text or a name
 * means it asks the engine, and what a college says it reads in the packs. It opens no port and holds
 * no network code: a test looks for it.
 */
@NullMarked
package dev.chaperone.service;

import org.jspecify.annotations.NullMarked;
