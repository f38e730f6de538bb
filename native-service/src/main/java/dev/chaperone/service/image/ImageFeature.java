package dev.chaperone.service.image;

import dev.chaperone.service.command.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.graalvm.nativeimage.hosted.RuntimeResourceAccess;
import org.jspecify.annotations.Nullable;

/** Tells the image builder what is asked for by name. Called by the builder only; see the package's tour. */
public final class ImageFeature implements Feature {

    private static final String ATTRIBUTE = "org.apache.lucene.util.Attribute";
    private static final String ATTRIBUTE_IMPL = "org.apache.lucene.util.AttributeImpl";
    /** Names, in its initialiser, the classes that must introduce themselves to it. */
    private static final String SECRETS = "org.apache.lucene.internal.tests.TestSecrets";

    @Override
    public String getDescription() {
        return "Chaperone: commands, rules and Lucene's attributes";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        commands();
        resources(access.getApplicationClassPath());
        // Only for what the program can reach: most of Lucene's attributes belong to analysers that we do not use.
        access.registerSubtypeReachabilityHandler((during, type) -> attribute(during.findClassByName(type.getName() + "Impl")),
                found(access, ATTRIBUTE));
        access.registerSubtypeReachabilityHandler((_, type) -> attribute(type), found(access, ATTRIBUTE_IMPL));
        Class<?> secrets = found(access, SECRETS);
        access.registerReachabilityHandler(_ -> namedByInitialiser(secrets).forEach(name -> {
            RuntimeReflection.register(found(access, name));
        }), secrets);
    }

    private static void commands() {
        CommandTree tree = CommandTree.from(Commands.class);
        for (Class<?> type : tree.inspected()) {
            RuntimeReflection.register(type);
            RuntimeReflection.registerAllDeclaredConstructors(type);
            RuntimeReflection.registerAllDeclaredFields(type);
            RuntimeReflection.registerAllDeclaredMethods(type);
            RuntimeReflection.register(type.getDeclaredConstructors());
            RuntimeReflection.register(type.getDeclaredFields());
            RuntimeReflection.register(type.getDeclaredMethods());
        }
        for (Class<?> type : tree.values()) {
            RuntimeReflection.register(type);
            // picocli knows this kind by name, since it also runs where there is none.
            if (type == Path.class) pathsGet();
        }
    }

    private static void pathsGet() {
        try {
            RuntimeReflection.register(Paths.class);
            RuntimeReflection.register(Paths.class.getDeclaredMethod("get", String.class, String[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void resources(List<Path> classPath) {
        for (String name : OwnResources.in(classPath)) RuntimeResourceAccess.addResource(ImageFeature.class.getModule(), name);
    }

    /** Lucene makes {@code XAttributeImpl} for {@code XAttribute}, by name and by its constructor without parameters. */
    private static void attribute(@Nullable Class<?> type) {
        if (type == null || type.isInterface() || Modifier.isAbstract(type.getModifiers())) return;
        RuntimeReflection.register(type);
        RuntimeReflection.register(type.getDeclaredConstructors());
    }

    /** The classes that a class's static initialiser names, read from its code. */
    static List<String> namedByInitialiser(Class<?> type) {
        ClassModel model;
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            model = ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the class file of " + type.getName() + " cannot be read", e);
        }
        return model.methods().stream().filter(m -> m.methodName().equalsString("<clinit>"))
                .flatMap(m -> m.code().stream()).flatMap(code -> code.elementStream())
                .flatMap(e -> e instanceof LoadConstantInstruction load && load.constantValue() instanceof ClassDesc named
                        ? Stream.of(named) : Stream.empty())
                .map(named -> named.packageName() + "." + named.displayName()).distinct().toList();
    }

    private static Class<?> found(FeatureAccess access, String name) {
        Class<?> type = access.findClassByName(name);
        if (type == null) throw new IllegalStateException(name + " is gone from Lucene: see how attributes and secrets are found now");
        return type;
    }
}
