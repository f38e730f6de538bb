package dev.chaperone.rules.opinion;

import dev.chaperone.rules.pack.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The learned model. Immutable; safe for many threads. */
public final class SecondOpinion {

    /** Where the build keeps what was learned. */
    public static final String RESOURCE = "/dev/chaperone/rules/opinion/second-opinion.bin";

    /** First four bytes of the file. */
    static final int MAGIC = 0x43325031;

    /** The categories it has learned, in the order of its outputs; then whether a draft is risky at all. */
    static final int CATEGORIES = Category.UNPROFESSIONAL.ordinal();
    static final int RISKY = CATEGORIES;
    static final int LABELS = CATEGORIES + 1;

    /** Where no rule of the kind is likely at all, a rule is heard as a note. */
    private static final float QUIET = 0.5f;

    /** Part of a draft's traits that were met while learning, below which it needs to be surer and surer to speak. */
    private static final double FAMILIAR = 0.65;

    private final int members;
    private final int width;
    /** Keys, each beside the number of its row: they are asked for together. */
    private final int[] table;
    private final byte[] rows;
    private final float[] scale;
    private final float[] head;
    private final float[] speaks;
    private final float[] doubts;
    /** So likely risky that, where no category is sure, the likeliest is named. */
    private final float sure;

    private SecondOpinion(
            int members, int width, int[] keys, byte[] rows, float[] scale, float[] head, float[] speaks, float[] doubts) {
        this.members = members;
        this.width = width;
        this.rows = rows;
        this.scale = scale;
        this.head = head;
        this.speaks = speaks;
        this.doubts = doubts;
        this.sure = doubts[RISKY];
        int places = Integer.highestOneBit(Math.max(2, keys.length) * 2) * 2;
        table = new int[2 * places];
        for (int i = 0; i < keys.length; i++) {
            int at = keys[i] & places - 1;
            while (table[2 * at] != 0) at = at + 1 & places - 1;
            table[2 * at] = keys[i];
            table[2 * at + 1] = i;
        }
    }

    /** What came with the program, read once. */
    public static SecondOpinion compiled() {
        return Compiled.MODEL;
    }

    /** Knows nothing: never speaks and never doubts. */
    public static SecondOpinion silent() {
        float[] never = new float[LABELS];
        Arrays.fill(never, 2);
        return new SecondOpinion(1, 0, new int[0], new byte[0], new float[0], new float[LABELS], never, new float[LABELS]);
    }

    private static final class Compiled {
        static final SecondOpinion MODEL = load();
    }

    private static SecondOpinion load() {
        try (InputStream in = SecondOpinion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException(RESOURCE + " is not on the class path");
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when these are not the bytes of a model */
    public static SecondOpinion read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 20 || in.getInt() != MAGIC) throw new IllegalArgumentException("no second opinion");
        int members = in.getInt();
        int width = in.getInt();
        int labels = in.getInt();
        int known = in.getInt();
        if (labels != LABELS) throw new IllegalArgumentException("a second opinion of " + labels + " labels");
        int[] keys = new int[known];
        in.asIntBuffer().get(keys);
        in.position(in.position() + 4 * known);
        byte[] rows = new byte[known * members * width];
        in.get(rows);
        float[] scale = floats(in, members * width);
        float[] head = floats(in, members * labels * (width + 1));
        return new SecondOpinion(members, width, keys, rows, scale, head, floats(in, labels), floats(in, labels));
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] out = new float[count];
        in.asFloatBuffer().get(out);
        in.position(in.position() + 4 * count);
        return out;
    }

    /** Microseconds for a post: one row of bytes is added for every trait that is known. */
    public Opinion of(Traits traits) {
        int all = members * width;
        RowSum rowSum = new RowSum(rows, all);
        int known = 0;
        for (int i = 0; i < traits.size(); i++) {
            int row = row(traits.key(i));
            if (row < 0) continue;
            known++;
            rowSum.add(row);
        }
        int[] sum = rowSum.total();
        float norm = (float) (1 / Math.sqrt(Math.max(1, known)));
        float[] hidden = new float[all];
        for (int j = 0; j < all; j++) hidden[j] = bent(sum[j] * scale[j] * norm);
        float[] likely = new float[LABELS];
        for (int k = 0; k < LABELS; k++) {
            for (int m = 0; m < members; m++) likely[k] += (float) (1 / (1 + Math.exp(-score(hidden, m, k)))) / members;
        }
        return new Opinion(this, traits, hidden, likely, known / (double) Math.max(1, traits.size()));
    }

    private float score(float[] hidden, int member, int label) {
        int at = head(member, label);
        float z = head[at + width];
        for (int j = 0; j < width; j++) z += head[at + j] * hidden[member * width + j];
        return z;
    }

    private int head(int member, int label) {
        return (member * LABELS + label) * (width + 1);
    }

    static float bent(float x) {
        return x < 0 ? 0.1f * x : x;
    }

    /** -1 for a category that was never learned. */
    static int label(Category category) {
        return category.ordinal() < CATEGORIES ? category.ordinal() : -1;
    }

    /** @param familiar part of the draft's traits that were met while learning */
    boolean speaks(float[] likely, double familiar, Category category) {
        int label = label(category);
        if (label < 0 || likely[RISKY] < surer(speaks[RISKY], familiar)) return false;
        if (likely[label] >= speaks[label]) return true;
        // Sure that something is wrong but not what: it names the likeliest.
        if (likely[RISKY] < surer(sure, familiar)) return false;
        for (int k = 0; k < CATEGORIES; k++) {
            if (likely[k] >= speaks[k] || likely[k] / speaks[k] > likely[label] / speaks[label]) return false;
        }
        return true;
    }

    /** Of what it has hardly met a word of, it should not have an opinion. */
    private static double surer(float threshold, double familiar) {
        double known = Math.min(1, familiar / FAMILIAR);
        return 1 - (1 - threshold) * known * known * known * known * known * known;
    }

    boolean doubts(float[] likely, Category category) {
        int label = label(category);
        return label >= 0 && (likely[RISKY] < QUIET || likely[label] < doubts[label]);
    }

    boolean knows(String rule) {
        return row(Traits.ofRule(rule)) >= 0;
    }

    /** How much each word pulls a draft towards a category, through the traits read from it. */
    float[] weights(Traits traits, float[] hidden, Category category, int words) {
        float[] out = new float[words];
        int label = label(category);
        if (label < 0) return out;
        int all = members * width;
        float[] pull = new float[all];
        for (int j = 0; j < all; j++) {
            pull[j] = head[head(j / width, label) + j % width] * scale[j] * (hidden[j] < 0 ? 0.1f : 1);
        }
        for (int i = 0; i < traits.size(); i++) {
            int row = row(traits.key(i));
            if (row < 0 || traits.first(i) < 0) continue;
            float weight = 0;
            for (int j = 0; j < all; j++) weight += rows[row * all + j] * pull[j];
            int from = traits.first(i);
            int to = Math.min(traits.last(i), words - 1);
            for (int w = from; w <= to; w++) out[w] += weight / (to - from + 1);
        }
        return out;
    }

    private int row(int key) {
        int mask = table.length / 2 - 1;
        for (int at = key & mask; table[2 * at] != 0; at = at + 1 & mask) {
            if (table[2 * at] == key) return table[2 * at + 1];
        }
        return -1;
    }
}
