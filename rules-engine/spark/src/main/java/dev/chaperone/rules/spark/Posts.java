package dev.chaperone.rules.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A folder of posts: {@code id}, {@code text}, and where they are there {@code surface} and {@code account}. */
final class Posts {

    private static final List<String> COLUMNS = List.of("id", "text", "surface", "account");
    /** Given, not guessed: guessing reads everything twice, and an id of digits would become a number. */
    private static final StructType LINE = new StructType(COLUMNS.stream()
            .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true)).toArray(org.apache.spark.sql.types.StructField[]::new));

    private Posts() {}

    /** @param format {@code jsonl} or {@code parquet} */
    static Dataset<Row> read(SparkSession spark, String folder, String format) {
        Dataset<Row> all = switch (format) {
            case "jsonl" -> spark.read().schema(LINE).json(folder);
            case "parquet" -> spark.read().parquet(folder);
            default -> throw new IllegalArgumentException("a format is jsonl or parquet, not " + format);
        };
        List<String> there = Arrays.asList(all.columns());
        if (!there.containsAll(List.of("id", "text"))) throw new IllegalArgumentException("posts need the columns id and text");
        Column[] wanted = COLUMNS.stream().map(name -> coalesce(there.contains(name) ? col(name).cast(DataTypes.StringType) : lit(""), lit("")).as(name))
                .toArray(Column[]::new);
        return all.select(wanted);
    }
}
