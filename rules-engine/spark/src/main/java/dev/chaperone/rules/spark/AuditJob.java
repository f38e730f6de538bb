package dev.chaperone.rules.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The job for {@code spark-submit}: {@code AuditJob FORMAT FOLDER OUT [PACK,PACK]}. Reads a folder of posts, writes a folder of
 * JSON lines with {@code id} and {@code findings}, in no particular order. {@code OUT} must not be there yet.
 */
public final class AuditJob {

    private AuditJob() {}

    /** @return the posts in which something was found */
    public static Dataset<Row> review(SparkSession spark, String format, String folder, List<String> packs) {
        return Posts.read(spark, folder, format).mapPartitions(new Reviewed(List.copyOf(packs)), Encoders.row(Reviewed.LINE));
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4) throw new IllegalArgumentException("AuditJob jsonl|parquet FOLDER OUT [PACK,PACK]");
        List<String> packs = List.of((args.length == 4 ? args[3] : "on-rmt").split(","));
        try (SparkSession spark = SparkSession.builder().appName("chaperone-audit").getOrCreate()) {
            review(spark, args[0], args[1], packs).write().json(args[2]);
        } finally {
            Engines.close();
        }
    }
}
