package dev.chaperone.service.archive;

import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Decoding;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.archive.form.Sink;
import dev.chaperone.service.archive.platform.Recognised;
import dev.chaperone.service.archive.platform.Sources;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An export: a zip, a folder, one file, or bytes as they come. Read once, in the same order every time. */
public sealed interface Archive permits ZippedArchive, FolderArchive, SingleFile, StreamedArchive {

    /** What is told beside the posts. */
    interface Listener extends Sink {

        /**
         * The next file that may hold posts.
         *
         * @return false to pass over it
         */
        boolean begins(String file);

        /** The file is at its end. @param known whether it was of a kind that we read */
        void ends(boolean known) throws IOException;
    }

    /**
     * @throws Damage when the archive as a whole cannot or must not be read
     * @throws InterruptedIOException when the thread was told to stop
     */
    void read(Asked asked, Listener listener) throws IOException;

    /** Bytes altogether, for showing how far it is; 0 when unknown. */
    long size();

    /** Bytes read so far; may be asked by another thread. */
    long position();

    /** One file, and whatever is wrong with it; only what concerns the whole archive goes on to the caller. */
    static void file(String name, long packed, InputStream in, Sources.@Nullable Again again, AtomicLong altogether, Asked asked, Listener to)
            throws IOException {
        Bounded bounded = new Bounded(in, packed, altogether);
        boolean known = false;
        try {
            known = Recognised.read(name, new BufferedInputStream(bounded, Decoding.LOOK + 1), again, asked, new Named(to));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (Damage e) {
            if (e.code().equals("too-much")) throw e;
            to.trouble(e.code(), "");
        } catch (EOFException e) {
            to.trouble("cut-short", "");
        } catch (ZipException e) {
            to.trouble("zip-damaged", "");
        } catch (IOException e) {
            to.trouble("unreadable", e.getClass().getSimpleName());
        }
        to.ends(known);
    }

    /** Drops what holds no text. */
    record Named(Listener to) implements Sink {

        @Override
        public void post(Post post) throws IOException {
            if (!post.text().isEmpty()) to.post(post);
        }

        @Override
        public void trouble(String code, String where) {
            to.trouble(code, where);
        }
    }
}
