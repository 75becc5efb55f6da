package dev.tocsin.platform.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 into values that know where they stand. Bounded: 16 MB, 100 levels, no aliases (one way to say each thing,
 * and no file that grows while it is read).
 */
public final class Yaml {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;

    private Yaml() {}

    /** Reads a file that holds one mapping; null, with a fault recorded, where it does not. */
    public static @Nullable YamlMap readMap(Path file, Faults faults) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                faults.add(new Location(name, 1, 1), "is a folder, expected a file");
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                faults.add(new Location(name, 1, 1), "larger than 16 MB");
                return null;
            }
            return readMap(name, Files.readString(file), faults);
        } catch (NoSuchFileException e) {
            faults.add(new Location(name, 1, 1), "no such file");
        } catch (CharacterCodingException e) {
            faults.add(new Location(name, 1, 1), "not UTF-8 text");
        } catch (IOException e) {
            faults.add(new Location(name, 1, 1), "cannot be read: " + e.getMessage());
        }
        return null;
    }

    /** Reads text that holds one mapping; null, with a fault recorded, where it does not. Empty text is an empty mapping. */
    public static @Nullable YamlMap readMap(String name, String text, Faults faults) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            faults.add(new Location(name, 1, 1), "larger than 16 MB");
            return null;
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            Optional<Node> root = new Composer(settings, new BoundedParser(settings, text, MAX_DEPTH)).getSingleNode();
            if (root.isEmpty()) {
                return new YamlMap(new Location(name, 1, 1), Map.of(), faults);
            }
            YamlValue value = convert(name, root.get(), faults);
            if (value instanceof YamlMap map) {
                return map;
            }
            if (value instanceof YamlScalar scalar && scalar.isNull()) {
                return new YamlMap(scalar.at(), Map.of(), faults);
            }
            faults.add(value.at(), "expected a mapping (key: value), found " + value.describe());
        } catch (BoundedParser.Refused e) {
            faults.add(location(name, e.at()), String.valueOf(e.getMessage()));
        } catch (MarkedYamlEngineException e) {
            Location at =
                    e.getProblemMark().map(mark -> location(name, mark)).orElseGet(() -> new Location(name, 1, 1));
            faults.add(at, "not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            faults.add(new Location(name, 1, 1), "not YAML: " + oneLine(e.getMessage()));
        }
        return null;
    }

    private static YamlValue convert(String name, Node node, Faults faults) {
        Location at = location(name, node.getStartMark());
        return switch (node) {
            case MappingNode mapping -> convertMap(name, at, mapping, faults);
            case SequenceNode sequence -> {
                List<YamlValue> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(convert(name, item, faults));
                }
                yield new YamlList(at, items, faults);
            }
            case ScalarNode scalar -> new YamlScalar(at, scalar.getValue(), kind(scalar.getTag()), faults);
            default -> throw new YamlEngineException("unexpected node " + node.getNodeType());
        };
    }

    private static YamlMap convertMap(String name, Location at, MappingNode mapping, Faults faults) {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Location keyAt = location(name, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(keyAt, "a key must be plain text");
                continue;
            }
            YamlMap.Entry earlier = entries.get(key.getValue());
            if (earlier != null) {
                faults.add(
                        keyAt,
                        "key \"" + key.getValue() + "\" stands here twice, first in line "
                                + earlier.at().line());
                continue;
            }
            entries.put(key.getValue(), new YamlMap.Entry(keyAt, convert(name, tuple.getValueNode(), faults)));
        }
        return new YamlMap(at, entries, faults);
    }

    private static YamlScalar.Kind kind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return YamlScalar.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlScalar.Kind.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? YamlScalar.Kind.NUMBER : YamlScalar.Kind.TEXT;
    }

    private static Location location(String name, Optional<Mark> mark) {
        return mark.map(found -> location(name, found)).orElseGet(() -> new Location(name, 1, 1));
    }

    private static Location location(String name, Mark mark) {
        return new Location(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "malformed" : text.lines().findFirst().orElse("malformed");
    }
}
