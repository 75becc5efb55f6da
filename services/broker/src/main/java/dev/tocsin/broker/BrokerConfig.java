package dev.tocsin.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single node that restarts fast, also after it was killed. */
final class BrokerConfig {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerConfig() {}

    static Properties of(Path folder, int clients, int controller) {
        Properties config = new Properties();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(NODE));
        config.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        config.put("controller.listener.names", CONTROLLER);
        config.put("listeners", "CLIENT://127.0.0.1:" + clients + "," + CONTROLLER + "://127.0.0.1:" + controller);
        config.put("advertised.listeners", "CLIENT://127.0.0.1:" + clients);
        config.put("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        config.put("inter.broker.listener.name", "CLIENT");
        config.put("log.dirs", folder.toString());
        config.put("auto.create.topics.enable", "false");
        // the default of 128 MB is for brokers with a billion keys, and is taken at once
        config.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        alone(config);
        quickRestart(config);
        return config;
    }

    /** One node holds every copy. */
    private static void alone(Properties config) {
        config.put("default.replication.factor", "1");
        config.put("min.insync.replicas", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("share.coordinator.state.topic.num.partitions", "1");
    }

    /** After a crash the controller waits for the dead session, and the groups for their dead members. */
    private static void quickRestart(Properties config) {
        config.put("broker.session.timeout.ms", "3000");
        config.put("broker.heartbeat.interval.ms", "500");
        config.put("controlled.shutdown.enable", "false");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("group.min.session.timeout.ms", "1000");
        config.put("group.consumer.min.session.timeout.ms", "2000");
        config.put("group.consumer.session.timeout.ms", "3000");
        config.put("group.consumer.min.heartbeat.interval.ms", "500");
        config.put("group.consumer.heartbeat.interval.ms", "1000");
        config.put("group.streams.initial.rebalance.delay.ms", "0");
        config.put("group.streams.min.session.timeout.ms", "2000");
        config.put("group.streams.session.timeout.ms", "3000");
        config.put("group.streams.min.heartbeat.interval.ms", "500");
        config.put("group.streams.heartbeat.interval.ms", "1000");
    }
}
