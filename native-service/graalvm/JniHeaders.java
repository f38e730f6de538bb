import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the headers that the JDK's C sources include, as {@code javac -h} would, from the class files of the JDK that
 * runs this: then they fit that JDK, and its Java sources are not needed.
 *
 * <p>Arguments: the folder for the headers, the root of the C sources, the modules.
 */
final class JniHeaders {

    private static final FileSystem JDK = FileSystems.getFileSystem(URI.create("jrt:/"));
    private static final Pattern INCLUDE = Pattern.compile("#\\s*include\\s+\"([A-Za-z]+_\\w+)\\.h\"");

    private JniHeaders() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        List<String> modules = Arrays.asList(args).subList(2, args.length);
        Set<String> wanted = new TreeSet<>();
        for (String module : modules) wanted.addAll(included(Path.of(args[1], "src", module)));
        int written = 0;
        for (String module : modules) {
            Path root = JDK.getPath("modules", module);
            for (Path file : files(root, ".*\\.class")) {
                String name = root.relativize(file).toString().replaceAll("\\.class$", "");
                String header = name.replaceAll("[/$]", "_");
                if (!wanted.contains(header)) continue;
                Files.writeString(out.resolve(header + ".h"), header(header, name, file));
                written++;
            }
        }
        System.out.println(written + " JNI headers");
    }

    private static Set<String> included(Path module) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String system : List.of("share", "unix", "linux")) {
            Path folder = module.resolve(system).resolve("native");
            if (!Files.isDirectory(folder)) continue;
            for (Path file : files(folder, ".*\\.[ch]")) {
                Matcher found = INCLUDE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (found.find()) names.add(found.group(1));
            }
        }
        return names;
    }

    private static List<Path> files(Path root, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(pattern)).toList();
        }
    }

    private static String header(String header, String name, Path file) throws IOException {
        StringBuilder out = new StringBuilder("/* from " + name + " */\n#ifndef _Included_" + header + "\n#define _Included_" + header
                + "\n#include <jni.h>\n");
        ClassModel own = parse(file);
        for (ClassModel at = own; at != null; at = above(at)) constants(header, at, out);
        prototypes(name, own, out);
        return out.append("#endif\n").toString();
    }

    /** Constants of the classes above count too, under this class's name. */
    private static void constants(String header, ClassModel model, StringBuilder out) {
        for (FieldModel field : model.fields()) {
            var value = field.findAttribute(Attributes.constantValue());
            if (value.isEmpty() || !field.flags().has(AccessFlag.STATIC)) continue;
            String text = text(value.get().constant().constantValue());
            String macro = header + "_" + field.fieldName().stringValue();
            if (text != null) out.append("#undef ").append(macro).append("\n#define ").append(macro).append(' ').append(text).append('\n');
        }
    }

    private static void prototypes(String name, ClassModel model, StringBuilder out) {
        List<MethodModel> natives = model.methods().stream().filter(m -> m.flags().has(AccessFlag.NATIVE)).toList();
        for (MethodModel method : natives) {
            String called = method.methodName().stringValue();
            // An overloaded one has a longer name in C, and no source of ours needs its prototype.
            if (natives.stream().filter(other -> other.methodName().equalsString(called)).count() > 1) continue;
            MethodTypeDesc type = method.methodTypeSymbol();
            out.append("JNIEXPORT ").append(type(type.returnType())).append(" JNICALL Java_").append(mangled(name)).append('_')
                    .append(mangled(called)).append("(JNIEnv *, ").append(method.flags().has(AccessFlag.STATIC) ? "jclass" : "jobject")
                    .append(type.parameterList().stream().map(p -> ", " + type(p)).collect(Collectors.joining())).append(");\n");
        }
    }

    private static ClassModel above(ClassModel model) throws IOException {
        String name = model.superclass().map(s -> s.asInternalName()).orElse("java/lang/Object");
        return name.equals("java/lang/Object") ? null : parse(find(name));
    }

    private static Path find(String name) throws IOException {
        Path folder = JDK.getPath("packages", name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.map(module -> JDK.getPath("modules", module.getFileName().toString(), name + ".class"))
                    .filter(Files::exists).findFirst().orElseThrow(() -> new IllegalStateException("this JDK has no class " + name));
        }
    }

    private static ClassModel parse(Path file) throws IOException {
        return ClassFile.of().parse(Files.readAllBytes(file));
    }

    private static String mangled(String name) {
        return name.replace("_", "_1").replace("$", "_00024").replace('/', '_');
    }

    private static String type(ClassDesc type) {
        if (type.isArray()) return type.componentType().isPrimitive() ? type(type.componentType()) + "Array" : "jobjectArray";
        if (type.isPrimitive()) return type.displayName().equals("void") ? "void" : "j" + type.displayName();
        return switch (type.descriptorString()) {
            case "Ljava/lang/String;" -> "jstring";
            case "Ljava/lang/Class;" -> "jclass";
            case "Ljava/lang/Throwable;" -> "jthrowable";
            default -> "jobject";
        };
    }

    private static String text(ConstantDesc value) {
        return switch (value) {
            case Integer i -> i == Integer.MIN_VALUE ? "(-2147483647L-1L)" : i + "L";
            case Long l -> l == Long.MIN_VALUE ? "(-9223372036854775807LL-1LL)" : l + "LL";
            case Float f -> Float.isFinite(f) ? f + "f" : null;
            case Double d -> Double.isFinite(d) ? d.toString() : null;
            default -> null;
        };
    }
}
