package dev.chaperone.service.image;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * All classes into which picocli looks when it meets a command: the command, its verbs, what they mix in and what stands
 * above each, and the kinds of values that options take. Read from the annotations alone, so that nothing of picocli has to run.
 *
 * @param inspected classes with annotated fields and methods
 * @param values kinds of options and parameters
 */
record CommandTree(Set<Class<?>> inspected, Set<Class<?>> values) {

    static CommandTree from(Class<?> root) {
        CommandTree tree = new CommandTree(new LinkedHashSet<>(), new LinkedHashSet<>());
        tree.command(root);
        return tree;
    }

    private void command(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            if (!inspected.add(at)) return;
            Command command = at.getAnnotation(Command.class);
            if (command != null) {
                if (command.mixinStandardHelpOptions()) command(help());
                for (Class<?> verb : command.subcommands()) command(verb);
                if (command.versionProvider().getEnclosingClass() != picocli.CommandLine.class) inspected.add(command.versionProvider());
            }
            for (Field field : at.getDeclaredFields()) {
                if (field.isAnnotationPresent(Mixin.class) || field.isAnnotationPresent(ArgGroup.class)) command(field.getType());
                else if (takesValue(field)) value(field.getGenericType());
            }
            for (Method method : at.getDeclaredMethods()) method(method);
        }
    }

    private void method(Method method) {
        if (takesValue(method)) Stream.of(method.getGenericParameterTypes()).forEach(this::value);
        if (!method.isAnnotationPresent(Command.class)) return;
        if (method.getAnnotation(Command.class).mixinStandardHelpOptions()) command(help());
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Mixin.class)) command(parameter.getType());
            else value(parameter.getParameterizedType());
        }
    }

    /** A list of paths is of two kinds. */
    private void value(Type type) {
        if (type instanceof Class<?> plain) values.add(plain);
        else if (type instanceof ParameterizedType made) {
            value(made.getRawType());
            Stream.of(made.getActualTypeArguments()).forEach(this::value);
        }
    }

    private static boolean takesValue(AnnotatedElement element) {
        return element.isAnnotationPresent(Option.class) || element.isAnnotationPresent(Parameters.class);
    }

    /** Where picocli keeps {@code --help} and {@code --version}; it is not public, and mixed in like any other. */
    private static Class<?> help() {
        try {
            return Class.forName("picocli.CommandLine$AutoHelpMixin", false, CommandTree.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this picocli keeps --help elsewhere: look for what mixinStandardHelpOptions mixes in", e);
        }
    }
}
