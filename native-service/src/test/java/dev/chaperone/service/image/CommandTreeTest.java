package dev.chaperone.service.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.command.Commands;
import java.io.File;
import java.lang.reflect.Member;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What is announced to the image builder is all that picocli, asked on the JVM, looks into. */
class CommandTreeTest {

    private final CommandTree tree = CommandTree.from(Commands.class);

    @Test
    void nothingThatPicocliLooksIntoIsForgotten() {
        Set<Class<?>> seen = new HashSet<>();
        look(new CommandLine(Commands.class).getCommandSpec(), seen);
        assertTrue(seen.size() > 8, seen.toString());
        assertEquals(Set.of(), without(seen, tree.inspected()));
    }

    @Test
    void everyKindOfValueIsOneThatIsKnownToWork() {
        Set<Class<?>> values = new HashSet<>();
        values(new CommandLine(Commands.class).getCommandSpec(), values);
        assertEquals(Set.of(), without(values, tree.values()));
        values.removeIf(type -> type.isEnum() || type.isPrimitive());
        // picocli makes other kinds by reflection: announce what it needs for a new one in ImageFeature, then add it here.
        values.removeAll(List.of(String.class, Boolean.class, Integer.class, List.class, Path.class));
        assertEquals(Set.of(), values);
    }

    @Test
    void theRulesAndOurOtherFilesAreAmongTheResources() {
        List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        SortedSet<String> names = OwnResources.in(classPath);
        assertTrue(names.contains("dev/chaperone/rules/rulebook.json"), names.toString());
        assertTrue(names.contains("dev/chaperone/service/browser/extension-id.txt"), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.endsWith(".class")), names.toString());
    }

    @Test
    void lucenesInitialiserNamesClassesThatAreThere() throws Exception {
        List<String> named = ImageFeature.namedByInitialiser(Class.forName("org.apache.lucene.internal.tests.TestSecrets", false,
                CommandTreeTest.class.getClassLoader()));
        assertTrue(named.contains("org.apache.lucene.index.IndexWriter"), named.toString());
        for (String name : named) Class.forName(name, false, CommandTreeTest.class.getClassLoader());
    }

    private static void look(CommandSpec spec, Set<Class<?>> seen) {
        if (spec.userObject() instanceof Member method) seen.add(method.getDeclaringClass());
        else if (spec.userObject() != null) seen.add(spec.userObject().getClass());
        for (ArgSpec arg : spec.args()) if (arg.userObject() instanceof Member member) seen.add(member.getDeclaringClass());
        for (CommandSpec mixin : spec.mixins().values()) look(mixin, seen);
        for (CommandLine verb : spec.subcommands().values()) look(verb.getCommandSpec(), seen);
    }

    private static void values(CommandSpec spec, Set<Class<?>> values) {
        for (ArgSpec arg : spec.args()) {
            values.add(arg.type());
            values.addAll(Arrays.asList(arg.auxiliaryTypes()));
        }
        for (CommandLine verb : spec.subcommands().values()) values(verb.getCommandSpec(), values);
    }

    private static Set<Class<?>> without(Set<Class<?>> all, Set<Class<?>> known) {
        Set<Class<?>> left = new HashSet<>(all);
        left.removeAll(known);
        return left;
    }
}
