import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code native-image} command of an assembled home: turns the part of the usual command line that our build uses into
 * a call of the image builder. The usual driver is not in the registry. What this one does not know it refuses.
 */
final class NativeImage {

    private static final Path HOME = Path.of(System.getProperty("graal.home"));
    private static final Path BUILDER = HOME.resolve("lib/svm/builder");
    private static final String VERSION = System.getProperty("graal.version");

    /** Parts of the JDK into which the builder looks, and the builder's modules. */
    private static final Set<String> OPENED = Set.of("java.base", "java.compiler", "java.instrument", "java.logging", "java.management",
            "jdk.internal.vm.ci", "jdk.jfr", "jdk.management", "jdk.management.jfr", "jdk.zipfs");
    private static final String BUILDER_MODULES = "jdk.graal.compiler,org.graalvm.nativeimage,org.graalvm.nativeimage.base,"
            + "org.graalvm.nativeimage.builder,org.graalvm.nativeimage.configure,org.graalvm.nativeimage.objectfile,"
            + "org.graalvm.nativeimage.pointsto,org.graalvm.nativeimage.libgraal,org.graalvm.truffle.compiler,org.graalvm.espresso.shared.svm";

    private final List<Path> classPath = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private Path out = Path.of("");
    private String mainClass = "";
    private boolean dryRun;

    private NativeImage() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).contains("--version")) {
            System.out.println("native-image " + VERSION + " (assembled from the registries, on Java " + Runtime.version() + ")");
            return;
        }
        try {
            NativeImage line = new NativeImage();
            line.read(new ArrayDeque<>(Arrays.asList(args)));
            System.exit(line.build());
        } catch (IllegalArgumentException e) {
            System.err.println("native-image: " + e.getMessage());
            System.exit(2);
        }
    }

    private void read(Deque<String> args) {
        while (!args.isEmpty()) {
            String arg = args.poll();
            int equals = arg.indexOf('=');
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            switch (equals < 0 || !arg.startsWith("-") ? arg : arg.substring(0, equals)) {
                case "-cp" -> Stream.of(next(args, arg).split(":")).map(entry -> Path.of(entry).toAbsolutePath().normalize()).forEach(classPath::add);
                case "-o" -> out = Path.of(next(args, arg)).toAbsolutePath();
                case "--dry-run" -> dryRun = true;
                case "--no-fallback" -> api("FallbackThreshold", "0");
                case "--features" -> api("Features", value);
                case "--initialize-at-build-time" -> api("ClassInitialization", each(value, ":build_time"));
                case "--initialize-at-run-time" -> api("ClassInitialization", each(value, ":run_time"));
                case "--parallelism" -> api("NumberOfThreads", value);
                case "--gc" -> options.add("-H:+" + (value.equals("epsilon") ? "UseEpsilonGC" : "UseSerialGC") + "@user+api");
                case "--strict-image-heap" -> options.add("-H:+StrictImageHeap@user+api");
                case "-march" -> api("MicroArchitecture", value);
                default -> other(arg);
            }
        }
        if (mainClass.isEmpty() || classPath.isEmpty() || out.getFileName() == null) {
            throw new IllegalArgumentException("usage: native-image [options] -cp PATH -o FILE MAIN-CLASS");
        }
    }

    private void other(String arg) {
        if (arg.startsWith("-H:") || arg.startsWith("-R:")) options.add(arg);
        else if (arg.matches("-O\\w")) api("Optimize", arg.substring(2));
        else if (!arg.startsWith("-") && mainClass.isEmpty()) mainClass = arg;
        else throw new IllegalArgumentException("this assembled driver does not know " + arg + "; an installed GraalVM may (set GRAALVM_HOME).");
    }

    private static String next(Deque<String> args, String after) {
        if (args.isEmpty()) throw new IllegalArgumentException(after + " needs a value");
        return args.poll();
    }

    /** An option that has a public name is marked as such, or the builder warns of it. */
    private void api(String option, String value) {
        options.add("-H:" + option + "@user+api=" + value);
    }

    private static String each(String values, String suffix) {
        return Stream.of(values.split(",", -1)).map(v -> v + suffix).collect(Collectors.joining(","));
    }

    private int build() throws IOException, InterruptedException {
        for (Path entry : classPath) refuseMetadata(entry);
        Files.createDirectories(out.getParent());
        List<String> call = new ArrayList<>(virtualMachine());
        call.addAll(List.of("-imagecp", classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
        call.addAll(options);
        call.addAll(List.of("-H:Class@driver=" + mainClass, "-H:Name@driver=" + out.getFileName(), "-H:Path@driver=" + out.getParent(),
                "-H:CLibraryPath@driver=" + HOME.resolve("lib/svm/clibraries/linux-amd64"),
                // Without an id the builder stops at once; the same input gets the same one.
                "-H:ImageBuildID@driver=" + UUID.nameUUIDFromBytes((classPath + "|" + options).getBytes(StandardCharsets.UTF_8))));
        if (dryRun) call.forEach(System.out::println);
        if (dryRun) return 0;
        Path file = Files.createTempFile("native-image", ".args");
        try {
            Files.write(file, call.stream().map(arg -> '"' + arg.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList());
            ProcessBuilder builder = new ProcessBuilder(HOME.resolve("bin/java").toString(), "@" + file).inheritIO();
            // A build must not depend on whatever else its caller's environment holds.
            builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "CC", "LIBRARY_PATH", "CPATH", "SOURCE_DATE_EPOCH"));
            return builder.start().waitFor();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** No library of ours brings metadata of its own; the day one does, it must not be passed over in silence. */
    private static void refuseMetadata(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) return;
        try (JarFile jar = new JarFile(entry.toFile())) {
            if (jar.stream().anyMatch(e -> !e.isDirectory() && e.getName().startsWith("META-INF/native-image/"))) {
                throw new IllegalArgumentException(entry.getFileName() + " brings META-INF/native-image, which this assembled driver does not read.");
            }
        }
    }

    private static List<String> virtualMachine() throws IOException {
        List<String> call = new ArrayList<>(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI", "-XX:-UseJVMCICompiler",
                "-XX:+UseParallelGC", "-XX:+UseStringDeduplication", "-XX:GCTimeRatio=9", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:off", "-Xss10m", "-Duser.language=en", "-Duser.country=US", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                "-Dorg.graalvm.nativeimage.imagecode=buildtime", "-Dcom.oracle.graalvm.isaot=true",
                "-Dorg.graalvm.version=" + VERSION, "-Dorg.graalvm.vendor=assembled", "-Dorg.graalvm.vendorversion=assembled",
                "-Dsubstratevm.HostLibC=glibc", "-Dsubstratevm.IgnoreGraalVersionCheck=true", "-Dgraalvm.locatorDisabled=true",
                "-Djava.system.class.loader=com.oracle.svm.hosted.NativeImageSystemClassLoader",
                "-Djdk.reflect.useOldSerializableConstructor=true", "-Djdk.internal.lambda.disableEagerInitialization=true",
                "-Djdk.internal.lambda.eagerlyInitialize=false", "-Djava.lang.invoke.InnerClassLambdaMetafactory.initializeLambdas=false",
                // Without these two a record's equals() is not folded and takes 7,500 ns in place of 12.
                "-Djava.lang.invoke.MethodHandle.PROFILE_GWT=false", "-Djava.lang.invoke.MethodHandle.DONT_INLINE_THRESHOLD=-1",
                "--enable-native-access=org.graalvm.nativeimage.builder", "--sun-misc-unsafe-memory-access=allow"));
        call.addAll(exports());
        try (Stream<Path> jars = Files.list(BUILDER)) {
            String path = jars.filter(jar -> jar.toString().endsWith(".jar") && !jar.endsWith("compiler.jar")).sorted()
                    .map(Path::toString).collect(Collectors.joining(":"));
            call.addAll(List.of("--upgrade-module-path", BUILDER.resolve("compiler.jar").toString(), "--module-path", path));
        }
        call.addAll(List.of("--add-modules=ALL-DEFAULT", "--module",
                "org.graalvm.nativeimage.builder/com.oracle.svm.hosted.NativeImageGeneratorRunner"));
        return call;
    }

    private static List<String> exports() {
        List<String> exports = new ArrayList<>();
        ModuleFinder.ofSystem().findAll().stream().map(ModuleReference::descriptor).filter(m -> OPENED.contains(m.name()))
                .sorted(Comparator.comparing(ModuleDescriptor::name)).forEach(module -> {
                    Set<String> open = module.exports().stream().filter(e -> !e.isQualified()).map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
                    new TreeSet<>(module.packages()).stream().filter(p -> !open.contains(p))
                            .forEach(p -> exports.add(String.format(Locale.ROOT, "--add-exports=%s/%s=%s", module.name(), p, BUILDER_MODULES)));
                });
        return exports;
    }
}
