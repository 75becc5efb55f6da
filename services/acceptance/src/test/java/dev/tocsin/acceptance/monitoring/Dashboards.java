package dev.tocsin.acceptance.monitoring;

import dev.tocsin.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Grafana's dashboards, as files. */
final class Dashboards {
    /**
     * One query of a panel.
     *
     * @param where file and panel, for messages
     * @param expression as Prometheus takes it
     */
    record Query(String where, String expression) {}

    private Dashboards() {}

    /** Every query of every panel of a folder of dashboards. */
    static List<Query> queries(Path folder) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Path file : files(folder)) {
            JsonNode board = Json.mapper().readTree(Files.readString(file));
            for (JsonNode panel : board.path("panels")) {
                String where = file.getFileName() + ", \"" + panel.path("title").stringValue() + "\"";
                for (JsonNode target : panel.path("targets")) {
                    String expression = target.path("expr").stringValue().replace("$__rate_interval", "1m");
                    queries.add(new Query(where, expression));
                }
            }
        }
        return queries;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
