package dev.tocsin.platform.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Collects every fault of a configuration, so that a user sees them all at once. Not thread-safe. */
public final class Faults {
    /** More than this are counted, not kept: a hostile file must not fill the memory. */
    private static final int LIMIT = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private int count;

    /** Records a fault: the configuration is not valid. */
    public void add(Location at, String message) {
        count++;
        keep(faults, new Fault(at, message));
    }

    /** How many faults were recorded so far, those that are not kept among them: has reading something added any? */
    public int count() {
        return count;
    }

    /** Takes over the faults and warnings of a part. */
    public void addAll(Faults part) {
        part.faults.forEach(fault -> add(fault.at(), fault.message()));
        part.warnings.forEach(warning -> warn(warning.at(), warning.message()));
    }

    /** Records a warning: valid, but hardly what was meant. */
    public void warn(Location at, String message) {
        keep(warnings, new Fault(at, message));
    }

    private static void keep(List<Fault> list, Fault fault) {
        if (list.size() < LIMIT && !list.contains(fault)) {
            list.add(fault);
        }
    }

    /** Whether there is no fault; warnings do not count. */
    public boolean none() {
        return faults.isEmpty();
    }

    /** The faults by file and line. */
    public List<Fault> list() {
        return sorted(faults);
    }

    /** The warnings by file and line. */
    public List<Fault> warnings() {
        return sorted(warnings);
    }

    /** Throws when there is a fault. */
    public void check() throws InvalidConfigException {
        if (!none()) {
            throw new InvalidConfigException(list());
        }
    }

    private static List<Fault> sorted(List<Fault> list) {
        List<Fault> copy = new ArrayList<>(list);
        copy.sort(Comparator.comparing((Fault fault) -> fault.at().file())
                .thenComparingInt(fault -> fault.at().line())
                .thenComparingInt(fault -> fault.at().column()));
        return Collections.unmodifiableList(copy);
    }
}
