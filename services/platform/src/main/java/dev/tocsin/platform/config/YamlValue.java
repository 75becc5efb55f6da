package dev.tocsin.platform.config;

/** A value of a YAML file that knows where it stands. Reading it wrongly records a fault and gives the fallback. */
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {
    /** Where the value begins. */
    Location at();

    /** For messages: what it is, such as {@code a list}. */
    String describe();
}
