/**
 * The doctor: {@link dev.chaperone.service.doctor.Examination} walks every link from browser to list and says of each
 * ({@link dev.chaperone.service.doctor.Link}) what was seen and, where it is broken, how to mend it.
 *
 * <p><b>Why a room of its own.</b> The command line and the extension's window show the same links: the one prints them, the other asks
 * for them with the verb {@code doctor}. So the texts are in both languages.
 *
 * <p><b>Why the program is really started.</b> Set-up fails in ways that no look at files finds: a library that is missing, a folder that may not
 * be entered, another version under the same name. So {@link dev.chaperone.service.doctor.Handshake} does what a browser does, with the
 * program that the manifest names.
 *
 * <p><b>Why it counts and never names.</b> What it says is copied into letters to whoever helps.
 */
@NullMarked
package dev.chaperone.service.doctor;

import org.jspecify.annotations.NullMarked;
