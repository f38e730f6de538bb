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
    static final int MAGIC = 0x43325033;

    /** The categories it has learned, in the order of its outputs; then whether a draft is risky at all. */
    static final int CATEGORIES = Category.UNPROFESSIONAL.ordinal();
    static final int RISKY = CATEGORIES;
    static final int LABELS = CATEGORIES + 1;

    /** Part of a draft's traits that were met while learning, below which it needs to be surer and surer to speak. */
    private static final double FAMILIAR = 0.93;

    private final int width;
    private final Rows known;
    /** The file itself, which holds the rows: they are most of it. */
    private final byte[] bytes;
    private final int start;
    private final float[] scale;
    private final Head head;
    private final float[] speaks;
    private final float[] doubts;
    /** So likely risky that, where no category is sure, the likeliest is named. */
    private final float sure;

    private SecondOpinion(
            int width, Rows known, byte[] bytes, int start, float[] scale, Head head, float[] speaks, float[] doubts) {
        this.width = width;
        this.known = known;
        this.bytes = bytes;
        this.start = start;
        this.scale = scale;
        this.head = head;
        this.speaks = speaks;
        this.doubts = doubts;
        this.sure = doubts[RISKY];
    }

    /** What came with the program, read once. */
    public static SecondOpinion compiled() {
        return Compiled.MODEL;
    }

    /** Knows nothing: never speaks and never doubts. */
    public static SecondOpinion silent() {
        float[] never = new float[LABELS];
        Arrays.fill(never, 2);
        return new SecondOpinion(0, new Rows(new int[0]), new byte[0], 0, new float[0], Head.blank(0, 0, LABELS), never, new float[LABELS]);
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
        int width = in.getInt();
        int middle = in.getInt();
        int labels = in.getInt();
        if (labels != LABELS) throw new IllegalArgumentException("a second opinion of " + labels + " labels");
        int[] keys = new int[in.getInt()];
        in.asIntBuffer().get(keys);
        int start = in.position() + 4 * keys.length;
        in.position(start + keys.length * width / 2);
        float[] scale = floats(in, width);
        Head head = Head.read(in.asFloatBuffer(), width, middle, labels);
        in.position(in.position() + head.bytes());
        return new SecondOpinion(width, new Rows(keys), bytes, start, scale, head, floats(in, labels), floats(in, labels));
    }

    private static float[] floats(ByteBuffer in, int count) {
        float[] out = new float[count];
        in.asFloatBuffer().get(out);
        in.position(in.position() + 4 * count);
        return out;
    }

    /** Microseconds for a post: one row of small numbers is added for every trait that is known. */
    public Opinion of(Traits traits) {
        RowSum rowSum = new RowSum(bytes, start, width);
        int met = 0;
        for (int i = 0; i < traits.size(); i++) {
            int row = traits.row(i, known);
            if (row < 0) continue;
            met++;
            rowSum.add(row);
        }
        int[] sum = rowSum.total();
        float norm = (float) (1 / Math.sqrt(Math.max(1, met)));
        float[] hidden = new float[width];
        for (int j = 0; j < width; j++) hidden[j] = Layer.bent(sum[j] * scale[j] * norm);
        float[] likely = head.scores(hidden, head.middle(hidden));
        for (int k = 0; k < LABELS; k++) likely[k] = (float) (1 / (1 + Math.exp(-likely[k])));
        return new Opinion(this, traits, hidden, likely, met / (double) Math.max(1, traits.size()));
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

    /** One bar for both: too unlikely for it to speak of, too unlikely for a rule to be more than a note. */
    boolean doubts(float[] likely, Category category) {
        int label = label(category);
        return label >= 0 && (likely[RISKY] < speaks[RISKY] || likely[label] < doubts[label]);
    }

    boolean knows(String rule) {
        return known.of(Traits.ofRule(rule)) >= 0;
    }

    /** How much each word pulls a draft towards a category, through the traits read from it. */
    float[] weights(Traits traits, float[] hidden, Category category, int words) {
        float[] out = new float[words];
        int label = label(category);
        if (label < 0) return out;
        float[] pull = head.pull(hidden, label);
        for (int j = 0; j < width; j++) pull[j] *= scale[j] * Layer.slope(hidden[j]);
        for (int i = 0; i < traits.size(); i++) {
            int row = traits.row(i, known);
            if (row < 0 || traits.first(i) < 0) continue;
            float weight = RowSum.product(bytes, start, row, pull);
            int from = traits.first(i);
            int to = Math.min(traits.last(i), words - 1);
            for (int w = from; w <= to; w++) out[w] += weight / (to - from + 1);
        }
        return out;
    }
}
