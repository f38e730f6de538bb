package dev.chaperone.rules.spark;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.text.AccountRole;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.verdict.Finding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Posts in, those with something in them out; runs where Spark sends it. */
record Reviewed(List<String> packs) implements MapPartitionsFunction<Row, Row> {

    private static final StructType FINDING = new StructType().add("category", DataTypes.StringType, false)
            .add("severity", DataTypes.StringType, false).add("start", DataTypes.IntegerType, false).add("end", DataTypes.IntegerType, false)
            .add("rule", DataTypes.StringType, false);
    static final StructType LINE = new StructType().add("id", DataTypes.StringType, false)
            .add("findings", DataTypes.createArrayType(FINDING, false), false);

    @Override
    public Iterator<Row> call(Iterator<Row> posts) {
        Chaperone chaperone = Engines.of(packs);
        return new Iterator<>() {
            private List<Row> found = List.of();
            private String id = "";

            @Override
            public boolean hasNext() {
                while (found.isEmpty() && posts.hasNext()) {
                    Row post = posts.next();
                    id = post.getString(0);
                    found = findings(chaperone, post);
                }
                return !found.isEmpty();
            }

            @Override
            public Row next() {
                if (!hasNext()) throw new java.util.NoSuchElementException();
                Row line = RowFactory.create(id, scala.jdk.javaapi.CollectionConverters.asScala(found).toSeq());
                found = List.of();
                return line;
            }
        };
    }

    /** What is no surface is a post, as in an audit; what is longer than any draft is cut there. */
    private static List<Row> findings(Chaperone chaperone, Row post) {
        String text = post.getString(1).strip();
        Draft draft = new Draft(text.substring(0, Math.min(text.length(), Draft.MAX_LENGTH)), Surface.of(post.getString(2)).orElse(Surface.POST),
                AccountRole.of(post.getString(3)).orElse(AccountRole.UNKNOWN));
        List<Row> rows = new ArrayList<>();
        for (Finding f : chaperone.review(draft).findings()) {
            rows.add(RowFactory.create(f.category().id(), f.severity().id(), f.span().start(), f.span().end(), f.rule()));
        }
        return rows;
    }
}
