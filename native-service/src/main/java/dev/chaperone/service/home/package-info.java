/**
 * What Chaperone keeps, and how: one folder, readable by its owner alone, of sealed files.
 *
 * <ul>
 *   <li>{@link dev.chaperone.service.home.Home}: where the folder is, on each system
 *   <li>{@link dev.chaperone.service.home.KeyFile}: the one secret, wherever it is kept, and keys derived from it by purpose
 *   <li>{@link dev.chaperone.service.home.SealedFile}: AES-256-GCM, replaced in one step, with one older copy
 *   <li>{@link dev.chaperone.service.home.ClientsFile}, {@link dev.chaperone.service.home.ExceptionsFile},
 *       {@link dev.chaperone.service.home.JudgementsFile},
 *       {@link dev.chaperone.service.home.ChecklistsFile}, {@link dev.chaperone.service.home.PolicyFile},
 *       {@link dev.chaperone.service.home.RecordFile}: what is sealed
 *   <li>{@link dev.chaperone.service.home.HandledFile}, {@link dev.chaperone.service.home.JournalFile}: old posts dealt with, and
 *       the notes of a look into the past that may be interrupted at any moment
 *   <li>{@link dev.chaperone.service.home.SettingsFile}: what was chosen, plain, since it names nobody
 * </ul>
 *
 * <p><b>Why the key may lie in a file.</b> A new key goes into the system's keychain where one answers. Where none does, it
 * lies in a private file beside what it opens: that guards against a file of the list that got out by itself, and against the
 * looks of other users of the machine; it does not guard against a copy of the whole folder, nor against somebody who is signed in as the owner. A passphrase does, at the price
 * of being asked for. A folder that was put elsewhere for a purpose (a trial, a test) never touches the keychain by itself.
 *
 * <p><b>Why damage is an answer and not an empty list.</b> A list that silently became empty would recognise nobody, and
 * nobody would notice. So a file that does not open is kept, the copy before it is tried and its use told, and where that
 * fails every question that needs the list is refused.
 *
 * <p><b>Why plain fields, packed, and no index in the list's file.</b> Every start deciphers and reads all of it before the
 * first draft is judged: fewer bytes are sooner opened, and the engine makes its tables faster than they could be deciphered.
 * Opened, they stay bytes, and a client is made of them when somebody asks ({@code StoredClients}).
 *
 * <p><b>Why hashes inside an encrypted file.</b> "Not my client" is about people who never agreed to be on any list.
 */
@NullMarked
package dev.chaperone.service.home;

import org.jspecify.annotations.NullMarked;
