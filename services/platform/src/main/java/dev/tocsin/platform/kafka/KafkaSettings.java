package dev.tocsin.platform.kafka;

import dev.tocsin.platform.config.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Kafka.
 *
 * @param bootstrap {@code host:port,…}; null: the embedded broker of {@code tocsin run}
 * @param partitions of the topics that are sharded
 * @param replication factor of the topics that Tocsin creates
 * @param client further client properties, such as those of TLS and SASL
 */
public record KafkaSettings(@Nullable String bootstrap, int partitions, int replication, Map<String, String> client) {
    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** Settings for a broker on this machine, such as the embedded one. */
    public static KafkaSettings local(String bootstrap) {
        return new KafkaSettings(bootstrap, 2, 1, Map.of());
    }

    /** Reads the section {@code kafka}; {@code TOCSIN_KAFKA_BOOTSTRAP} goes before it. */
    public static KafkaSettings read(@Nullable YamlMap map, Map<String, String> environment) {
        String override = environment.get("TOCSIN_KAFKA_BOOTSTRAP");
        if (map == null) {
            return new KafkaSettings(override, 2, 1, Map.of());
        }
        map.allow("bootstrap", "partitions", "replication", "client");
        Map<String, String> client = new LinkedHashMap<>();
        YamlMap properties = map.map("client");
        if (properties != null) {
            for (String key : properties.keys()) {
                // a password may stand in the environment or a file like every other secret
                if (properties.value(key) instanceof YamlMap) {
                    var secret = properties.secret(key);
                    if (secret != null) {
                        client.put(key, secret.reveal());
                    }
                } else {
                    client.put(key, properties.string(key, ""));
                }
            }
        }
        return new KafkaSettings(
                override != null ? override : map.string("bootstrap"),
                map.integer("partitions", 2, 1, 1_000),
                map.integer("replication", 1, 1, 10),
                client);
    }

    /** The same settings towards another broker. */
    public KafkaSettings at(String address) {
        return new KafkaSettings(address, partitions, replication, client);
    }

    /**
     * Properties every client starts from.
     *
     * @throws IllegalStateException where there is no broker to reach
     */
    public Properties properties() {
        if (bootstrap == null) {
            throw new IllegalStateException("kafka.bootstrap is not set");
        }
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put("bootstrap.servers", bootstrap);
        return properties;
    }

    /** Without the client properties, among which passwords may be. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrap=" + bootstrap + ", partitions=" + partitions + ", replication=" + replication
                + "]";
    }
}
