package dev.tocsin.model;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON dialect of Tocsin's topics and files: ISO-8601 times, nulls written, unknown fields ignored. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** The mapper; thread-safe. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
