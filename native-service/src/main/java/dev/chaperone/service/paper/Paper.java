package dev.chaperone.service.paper;

import java.util.List;

/**
 * Something to print: a policy, a record, a checklist. What it says, and nothing of how it looks.
 *
 * @param lang {@code en} or {@code fr}
 * @param under one line below the title: version and date
 * @param letter whether it is for North America's size of sheet rather than A4
 */
public record Paper(String title, String under, String lang, boolean letter, List<Block> blocks) {

    /** A piece of it, from top to bottom. */
    public sealed interface Block {

        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Item(String text) implements Block {}

        /** Small print: a source, an explanation. */
        record Note(String text) implements Block {}

        /** @param widths of the columns, as shares of their sum */
        record Table(List<String> head, List<List<String>> rows, List<Integer> widths) implements Block {}

        /** A line to write on by hand, with what belongs there. */
        record Blank(String text) implements Block {}
    }

    /** In what form it can be had. */
    public enum Format {
        HTML("text/html"), PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), TXT("text/plain");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }

        /** Of a file's name, without the dot. */
        public String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The bytes of a file. */
    public byte[] as(Format format) {
        return switch (format) {
            case HTML -> Html.of(this).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case TXT -> Plain.of(this).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case PDF -> Pdf.of(this);
            case DOCX -> Docx.of(this);
        };
    }
}
