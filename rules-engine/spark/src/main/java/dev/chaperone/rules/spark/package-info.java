/**
 * When one machine is not enough: the same rules over a folder of posts, by Apache Spark, for an association or a large group of
 * clinics that looks through its members' public posts with their consent.
 *
 * <pre>
 *   *.jsonl, *.parquet ──► Spark ──► Chaperone.review, one engine a process ──► findings as JSON lines
 * </pre>
 *
 * <p><b>Why a module of its own.</b> Spark is two hundred and eighty megabytes that nobody's own computer needs. It is built only with
 * the profile {@code spark}, and neither the engine nor the service knows of it.
 *
 * <p><b>Why one engine a process.</b> It is immutable and safe for many threads, and takes a second to load; what Spark sends
 * to its workers is only the names of the packs. There is no list of clients: what is looked through is public.
 *
 * <p><b>Java 25.</b> The engine is compiled for it. Spark 4.2.0 with Hadoop 3.5.0 runs on it in local mode, JSON and Parquet on the
 * local file system included, with the openings that Spark's launcher makes and leave for {@code sun.misc.Unsafe}; earlier
 * ones (Hadoop before 3.4.3) call {@code Subject.getSubject}, which is gone. A cluster needs Java 25 on its workers.
 */
@NullMarked
package dev.chaperone.rules.spark;

import org.jspecify.annotations.NullMarked;
