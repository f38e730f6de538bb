/**
 * What the exports of each platform look like, tables as rows of {@code Tables}, the others by their kind of file, and {@link dev.chaperone.service.archive.platform.Recognised},
 * which tells from a file's first bytes and its name what it is.
 *
 * <p><b>Why by file and not by archive.</b> People unpack, rename and mix their exports, and platforms move files between
 * folders every year. A file says what it is by its first line; the folder around it seldom does. So a folder with three
 * exports in it is read as well as the archive that came by mail.
 *
 * <p><b>What is left out.</b> What others wrote: comments under the owner's posts, messages of the other side, posts on the
 * owner's wall. Likes, searches, contacts. The owner's own messages are read only when asked for.
 */
@NullMarked
package dev.chaperone.service.archive.platform;

import org.jspecify.annotations.NullMarked;
