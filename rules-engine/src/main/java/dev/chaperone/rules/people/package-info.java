/**
 * Who must be protected: the roster, who of it is mentioned in a draft, and how alike a requester is to somebody on it.
 *
 * <p>{@link dev.chaperone.rules.people.Roster} is the door; beside it stand the records that go in and come out. The roster
 * lives in memory only; nothing here or below writes, logs or prints a client's data, and every {@code toString} keeps it in.
 *
 * <p>Below are the rooms, each knowing only those to its right, and none of them this package, so that what is known of names
 * can be tried without a roster:
 *
 * <pre>{@code
 *   people ──► mention ──► form ──┐
 *         └──► request ──► alike ─┴──► name,  table
 * }</pre>
 *
 * <ul>
 * <li>{@code name}: what is generally known of names, and how a typed one is undressed and parted;
 * <li>{@code table}: hash tables without an object for an entry;
 * <li>{@code form}: how the names on the list are written in a sentence, laid in tables;
 * <li>{@code mention}: a draft read word by word against those tables;
 * <li>{@code alike}: how alike two spellings of a name are, whatever letters it came from;
 * <li>{@code request}: somebody who asks to connect, compared with the few they could be.
 * </ul>
 *
 * <p><b>Why a name alone never answers "client":</b> at a million names four strangers of five share a name with somebody; a
 * second fact, the city or the account, is needed. Two candidates that are equally near are a question too.
 */
@NullMarked
package dev.chaperone.rules.people;

import org.jspecify.annotations.NullMarked;
