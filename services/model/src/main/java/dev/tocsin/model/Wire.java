package dev.tocsin.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How enums are named outside Java: lower case, words joined by underscores. */
public final class Wire {
    private Wire() {}

    /** The outside name of a value, such as {@code aid_worker}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Every outside name of a type, in declaration order. */
    public static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Wire::name).toList();
    }

    /**
     * The value with this outside name.
     *
     * @throws IllegalArgumentException naming the known values
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String wire) {
        for (E value : type.getEnumConstants()) {
            if (name(value).equals(wire)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + wire
                + "\", expected one of " + names(type));
    }
}
