package dev.tocsin.poller;

import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.FeedState;
import dev.tocsin.model.Topics;
import dev.tocsin.platform.kafka.KafkaSettings;
import dev.tocsin.poller.publish.PartitionWriter;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the shards that the consumer group gives to this process. The partitions of the feed-state topic are what pollers share
 * out among themselves: who holds one polls the feeds whose ids fall into it. A shard is opened in three steps: shut out the last
 * holder, read what Kafka remembers, poll. One thread runs {@link #step}; the counts may be read by any.
 */
final class ShardKeeper implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ShardKeeper.class);
    private static final String TOPIC = Topics.FEED_STATE.name();
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final KafkaSettings kafka;
    private final FeedList list;
    private final PollRunner runner;
    private final PollerMetrics metrics;
    private final InstantSource clock;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaClientMetrics consumerMetrics;
    private final Map<Integer, Shard> shards = new ConcurrentHashMap<>();
    private final Set<Integer> assigned = new ConcurrentSkipListSet<>();
    private final Map<Integer, List<ListedFeed>> feeds = new HashMap<>();
    private volatile boolean joined;

    ShardKeeper(KafkaSettings kafka, FeedList list, PollRunner runner, PollerMetrics metrics, InstantSource clock) {
        this.kafka = kafka;
        this.list = list;
        this.runner = runner;
        this.metrics = metrics;
        this.clock = clock;
        this.consumer = new KafkaConsumer<>(properties(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.consumerMetrics = new KafkaClientMetrics(consumer);
        consumerMetrics.bindTo(metrics.registry());
        consumer.subscribe(List.of(TOPIC), this);
    }

    private static Properties properties(KafkaSettings kafka) {
        Properties properties = kafka.properties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "tocsin-poller");
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "tocsin-poller");
        // offsets are never committed: a shard's memory is read from the beginning whoever opens it
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return properties;
    }

    /** One turn: hear from Kafka, open what was assigned, poll what is due. Takes about a tenth of a second. */
    void step() {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(TICK)) {
            Shard shard = shards.get(message.partition());
            if (shard != null && !shard.isReady()) {
                shard.remember(message.key(), state(message));
            }
        }
        for (int partition : assigned) {
            Shard shard = shards.get(partition);
            if (shard == null || shard.isBroken()) {
                open(partition);
            } else if (!shard.isReady()) {
                finish(shard);
            }
        }
        Instant now = clock.instant();
        if (list.refresh(now)) {
            share();
            shards.values().forEach(this::forgetUnlisted);
        }
        shards.values().forEach(shard -> pollDue(shard, now));
    }

    private void pollDue(Shard shard, Instant now) {
        Map<String, ListedFeed> listed = list.feeds();
        for (FeedState state : shard.takeDue(feeds.getOrDefault(shard.partition(), List.of()), now)) {
            ListedFeed feed = listed.get(state.feed());
            if (feed == null) {
                shard.done(state.feed());
            } else {
                runner.submit(shard, feed, state);
            }
        }
    }

    private void open(int partition) {
        drop(partition);
        TopicPartition topicPartition = new TopicPartition(TOPIC, partition);
        PartitionWriter writer = new PartitionWriter(kafka, partition, metrics.registry());
        // read committed: the end of what the last holder has finished, as nobody else writes here any more
        Long end = consumer.endOffsets(List.of(topicPartition), ANSWER_WITHIN).get(topicPartition);
        shards.put(partition, new Shard(partition, end == null ? 0 : end, writer));
        consumer.seekToBeginning(List.of(topicPartition));
        consumer.resume(List.of(topicPartition));
    }

    private void finish(Shard shard) {
        TopicPartition topicPartition = new TopicPartition(TOPIC, shard.partition());
        if (consumer.position(topicPartition, ANSWER_WITHIN) < shard.end()) {
            return;
        }
        // what is written from now on is this process's own
        consumer.pause(List.of(topicPartition));
        share();
        shard.setReady();
        forgetUnlisted(shard);
        log.atInfo()
                .addKeyValue("partition", shard.partition())
                .addKeyValue(
                        "feeds",
                        feeds.getOrDefault(shard.partition(), List.of()).size())
                .log("polling the feeds of a partition");
    }

    private void forgetUnlisted(Shard shard) {
        try {
            if (shard.isReady()) {
                shard.forgetUnlisted(list.feeds().keySet(), clock.instant());
            }
        } catch (RuntimeException e) {
            shard.setBroken();
            log.atWarn().addKeyValue("reason", e.toString()).log("feeds that left the list could not be forgotten");
        }
    }

    /** Which feed falls to which partition: as Kafka itself would place its id. */
    private void share() {
        int partitions = consumer.partitionsFor(TOPIC, ANSWER_WITHIN).size();
        feeds.clear();
        for (ListedFeed feed : list.feeds().values()) {
            feeds.computeIfAbsent(partition(feed.id(), partitions), unseen -> new ArrayList<>())
                    .add(feed);
        }
    }

    static int partition(String feed, int partitions) {
        return Utils.toPositive(Utils.murmur2(feed.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static @Nullable FeedState state(ConsumerRecord<String, byte[]> message) {
        try {
            return message.value() == null
                    ? null
                    : Topics.FEED_STATE.serde().deserializer().deserialize(TOPIC, message.value());
        } catch (SerializationException e) {
            log.atWarn()
                    .addKeyValue("feed", message.key())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("a feed's memory cannot be read; it begins anew");
            return null;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        joined = true;
        partitions.forEach(partition -> assigned.add(partition.partition()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            assigned.remove(partition.partition());
            drop(partition.partition());
        }
    }

    private void drop(int partition) {
        Shard shard = shards.remove(partition);
        if (shard != null) {
            shard.close();
        }
    }

    /** Whether the group has answered and every partition that fell to this process is being polled. */
    boolean isReady() {
        return joined
                && shards.size() == assigned.size()
                && shards.values().stream().allMatch(Shard::isReady);
    }

    /** How many partitions this process holds. */
    int partitions() {
        return assigned.size();
    }

    /** How many feeds of this process are in a state of health. */
    int count(FeedHealth health) {
        return shards.values().stream().mapToInt(shard -> shard.count(health)).sum();
    }

    @Override
    public void close() {
        shards.keySet().forEach(this::drop);
        consumerMetrics.close();
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
