package dev.tocsin.platform.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. The message is one line per fault. */
public final class InvalidConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidConfigException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
