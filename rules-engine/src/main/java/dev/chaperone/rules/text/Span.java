package dev.chaperone.rules.text;

/**
 * A stretch of a draft.
 *
 * @param start first UTF-16 code unit
 * @param end the code unit after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when the span is negative or runs backwards */
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("span " + start + ".." + end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that holds both. */
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
