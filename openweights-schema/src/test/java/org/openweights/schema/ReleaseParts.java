package org.openweights.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openweights.model.ModelRelease;

/**
 * The parts of a release by their paths, such as {@code identity.name} and {@code datasets[].license.declaration.values[]}:
 * found by reflection, so that none is forgotten.
 */
public final class ReleaseParts {
    private static final String EACH = "[]";
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };
    private static final List<String> LEAVES = collected();

    private ReleaseParts() {}

    /** How a record is taken apart and made; asking the virtual machine each time would take most of the time. */
    private record Shape(
            Constructor<?> constructor, Map<String, RecordComponent> parts, Map<String, Method> accessors) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Map<String, RecordComponent> parts = new LinkedHashMap<>();
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : components) {
                parts.put(component.getName(), component);
                accessors.put(component.getName(), component.getAccessor());
            }
            try {
                return new Shape(
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        parts,
                        accessors);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        RecordComponent part(String name) {
            return Objects.requireNonNull(parts.get(name), name);
        }

        Method accessor(String name) {
            return Objects.requireNonNull(accessors.get(name), name);
        }
    }

    /** {@return the paths of all parts that are single values} */
    public static List<String> leaves() {
        return LEAVES;
    }

    private static List<String> collected() {
        List<String> paths = new ArrayList<>();
        collect(ModelRelease.class, "", paths);
        return List.copyOf(paths);
    }

    private static void collect(Type type, String path, List<String> paths) {
        if (type instanceof ParameterizedType generic) {
            String each = generic.getRawType() == List.class ? EACH : "";
            collect(generic.getActualTypeArguments()[0], path + each, paths);
        } else if (((Class<?>) type).isRecord()) {
            for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                collect(part.getGenericType(), (path.isEmpty() ? "" : path + ".") + part.getName(), paths);
            }
        } else {
            paths.add(path);
        }
    }

    /** {@return the type of a single value} */
    public static Class<?> type(String leaf) {
        Type type = ModelRelease.class;
        for (String step : leaf.split("\\.", -1)) {
            type = within(SHAPES.get((Class<?>) type).part(name(step)).getGenericType());
        }
        return (Class<?>) type;
    }

    private static Type within(Type type) {
        return type instanceof ParameterizedType generic ? within(generic.getActualTypeArguments()[0]) : type;
    }

    /** {@return what a release has at a path, in order; nothing where an optional part is missing} */
    public static List<Object> at(ModelRelease release, String path) {
        Stream<Object> values = Stream.of(release);
        for (String step : path.split("\\.", -1)) {
            values = values.map(value -> value(value, step)).flatMap(ReleaseParts::single);
        }
        return values.toList();
    }

    private static Stream<Object> single(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object.class::cast);
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().map(Object.class::cast);
        }
        return value instanceof OptionalLong number
                ? number.stream().boxed().map(Object.class::cast)
                : Stream.of(value);
    }

    /** {@return the release without what it has at a path; where something must be, with the same everywhere} */
    public static ModelRelease without(ModelRelease release, String path) {
        return (ModelRelease) without(release, path.split("\\.", -1), 0);
    }

    private static Object without(Object owner, String[] steps, int at) {
        return rebuilt(owner, part -> {
            Object value = value(owner, part);
            boolean isMeant = part.equals(name(steps[at]));
            return !isMeant ? value : at + 1 == steps.length ? nothing(value) : inner(value, steps, at + 1);
        });
    }

    /** A record of the same class, with other values for its parts. */
    private static Object rebuilt(Object owner, Function<String, Object> values) {
        Shape shape = SHAPES.get(owner.getClass());
        try {
            return shape.constructor()
                    .newInstance(shape.parts().keySet().stream().map(values).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object inner(Object value, String[] steps, int at) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> without(item, steps, at)).toList();
        }
        return value instanceof Optional<?> optional
                ? optional.map(item -> without(item, steps, at))
                : without(value, steps, at);
    }

    private static Object nothing(Object value) {
        if (value instanceof List<?>) {
            return List.of();
        }
        if (value instanceof Optional<?>) {
            return Optional.empty();
        }
        if (value instanceof OptionalLong) {
            return OptionalLong.empty();
        }
        if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getEnumConstants()[0];
        }
        if (value instanceof Record record) {
            return rebuilt(record, part -> nothing(value(record, part)));
        }
        throw new IllegalArgumentException("there is no release without this: " + value);
    }

    private static Object value(Object owner, String step) {
        try {
            return SHAPES.get(owner.getClass()).accessor(name(step)).invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String step) {
        return step.endsWith(EACH) ? step.substring(0, step.length() - EACH.length()) : step;
    }
}
