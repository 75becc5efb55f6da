package dev.tocsin.platform.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A YAML mapping. Each read names a key; a missing optional key gives the fallback, a wrong type records a fault and gives the
 * fallback too, so that one pass finds every fault.
 */
public final class YamlMap implements YamlValue {
    private final Location at;
    private final Map<String, Entry> entries;
    private final Faults faults;

    /** A value and where its key stands. */
    record Entry(Location at, YamlValue value) {}

    YamlMap(Location at, Map<String, Entry> entries, Faults faults) {
        this.at = at;
        this.entries = entries;
        this.faults = faults;
    }

    @Override
    public Location at() {
        return at;
    }

    @Override
    public String describe() {
        return "a mapping";
    }

    /** The keys in the order they stand. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** Where a key stands, or the mapping itself where the key is missing. */
    public Location at(String key) {
        Entry entry = entries.get(key);
        return entry == null ? at : entry.at();
    }

    /** Records a fault for every key that is not among these. */
    public YamlMap allow(String... known) {
        List<String> names = Arrays.asList(known);
        entries.forEach((key, entry) -> {
            if (!names.contains(key)) {
                faults.add(
                        entry.at(),
                        "unknown key \"" + key + "\", expected one of " + String.join(", ", names)
                                + Suggestion.of(key, names));
            }
        });
        return this;
    }

    /** Records a fault at a key. */
    public void fault(String key, String message) {
        faults.add(at(key), message);
    }

    /** The value of a key, or null where it is missing or empty. */
    public @Nullable YamlValue value(String key) {
        Entry entry = entries.get(key);
        return entry == null || (entry.value() instanceof YamlScalar scalar && scalar.isNull()) ? null : entry.value();
    }

    /** A plain value, or null. */
    public @Nullable YamlScalar scalar(String key) {
        YamlValue value = value(key);
        if (value == null || value instanceof YamlScalar) {
            return (YamlScalar) value;
        }
        faults.add(value.at(), "\"" + key + "\" must be plain text, found " + value.describe());
        return null;
    }

    /** A mapping, or null. */
    public @Nullable YamlMap map(String key) {
        YamlValue value = value(key);
        if (value == null || value instanceof YamlMap) {
            return (YamlMap) value;
        }
        faults.add(value.at(), "\"" + key + "\" must be a mapping (key: value), found " + value.describe());
        return null;
    }

    /** A list, or null. */
    public @Nullable YamlList list(String key) {
        YamlValue value = value(key);
        if (value == null || value instanceof YamlList) {
            return (YamlList) value;
        }
        faults.add(value.at(), "\"" + key + "\" must be a list, found " + value.describe());
        return null;
    }

    /** Text, or null. */
    public @Nullable String string(String key) {
        YamlScalar scalar = scalar(key);
        return scalar == null ? null : scalar.text();
    }

    /** Text, or the fallback. */
    public String string(String key, String fallback) {
        String text = string(key);
        return text == null ? fallback : text;
    }

    /** Text that must be there and not be blank; an empty string, with a fault recorded, where it is not. */
    public String required(String key) {
        YamlScalar scalar = scalar(key);
        if (scalar != null && !scalar.text().isBlank()) {
            return scalar.text();
        }
        if (value(key) == null || scalar != null) {
            faults.add(at(key), "\"" + key + "\" is missing");
        }
        return "";
    }

    /** A list of texts; empty where the key is missing. One text alone counts as a list of one. */
    public List<String> strings(String key) {
        YamlValue value = value(key);
        if (value instanceof YamlScalar scalar) {
            return List.of(scalar.text());
        }
        YamlList list = list(key);
        return list == null
                ? List.of()
                : list.scalars().stream().map(YamlScalar::text).toList();
    }

    /** A whole number within bounds, or the fallback. */
    public int integer(String key, int fallback, int min, int max) {
        YamlScalar scalar = scalar(key);
        OptionalInt value = scalar == null ? OptionalInt.empty() : scalar.integer(min, max);
        return value.orElse(fallback);
    }

    /** True or false, or the fallback. */
    public boolean bool(String key, boolean fallback) {
        YamlScalar scalar = scalar(key);
        Boolean value = scalar == null ? null : scalar.bool();
        return value == null ? fallback : value;
    }

    /** A time span within bounds, or the fallback. */
    public Duration duration(String key, Duration fallback, Duration min, Duration max) {
        YamlScalar scalar = scalar(key);
        Duration value = scalar == null ? null : scalar.duration(min, max);
        return value == null ? fallback : value;
    }

    /** One of the known names, or the fallback. */
    public String oneOf(String key, String fallback, List<String> known) {
        YamlScalar scalar = scalar(key);
        String value = scalar == null ? null : scalar.oneOf(known);
        return value == null ? fallback : value;
    }

    /**
     * A secret: {@code {env: NAME}} or {@code {file: PATH}}. Null where the key is missing; a secret written into the file
     * itself, or one that cannot be had, is a fault.
     */
    public @Nullable Secret secret(String key) {
        YamlValue value = value(key);
        return value == null ? null : Secret.read(key, value, faults);
    }
}
