/**
 * Exports of platforms as streams of posts: {@link dev.chaperone.service.archive.Archive} is the door,
 * {@link dev.chaperone.service.archive.platform} knows the platforms, {@link dev.chaperone.service.archive.form} how they write.
 *
 * <pre>
 *   zip, folder, file, stream ──► Archive ──► platform.Recognised ──► one reader ──► Post, Post, Post ...
 * </pre>
 *
 * <p><b>Why nothing is ever unpacked.</b> An export is the most private folder a person has; a copy on the disk that nobody
 * remembers would be a breach of our making. Files are read where they are, one after the other, and memory stays the same
 * whatever their size.
 *
 * <p><b>Why a damaged archive is still read.</b> Exports of twenty gigabytes arrive cut. What can be read is read, what
 * cannot is told by name; only what is made to hurt (a file that grows a thousandfold, folders laid over each other) is
 * refused as a whole.
 */
@NullMarked
package dev.chaperone.service.archive;

import org.jspecify.annotations.NullMarked;
