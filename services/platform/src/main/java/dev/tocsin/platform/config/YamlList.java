package dev.tocsin.platform.config;

import java.util.ArrayList;
import java.util.List;

/** A YAML sequence. */
public final class YamlList implements YamlValue {
    private final Location at;
    private final List<YamlValue> items;
    private final Faults faults;

    YamlList(Location at, List<YamlValue> items, Faults faults) {
        this.at = at;
        this.items = List.copyOf(items);
        this.faults = faults;
    }

    @Override
    public Location at() {
        return at;
    }

    @Override
    public String describe() {
        return "a list";
    }

    /** The items. */
    public List<YamlValue> items() {
        return items;
    }

    /** The items that are mappings; for any other a fault is recorded. */
    public List<YamlMap> maps() {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlValue item : items) {
            if (item instanceof YamlMap map) {
                maps.add(map);
            } else {
                faults.add(item.at(), "expected a mapping (key: value), found " + item.describe());
            }
        }
        return maps;
    }

    /** The items that are plain values; for any other a fault is recorded. */
    public List<YamlScalar> scalars() {
        List<YamlScalar> scalars = new ArrayList<>();
        for (YamlValue item : items) {
            if (item instanceof YamlScalar scalar && !scalar.isNull()) {
                scalars.add(scalar);
            } else {
                faults.add(item.at(), "expected text, found " + item.describe());
            }
        }
        return scalars;
    }
}
