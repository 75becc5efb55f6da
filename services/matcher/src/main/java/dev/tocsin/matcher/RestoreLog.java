package dev.tocsin.matcher;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when state was read back from Kafka: after a move to this process, or after an end without warning. Thread-safe. */
final class RestoreLog implements StateRestoreListener {
    private static final Logger log = LoggerFactory.getLogger(RestoreLog.class);

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        // the end says it all
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long offset, long records) {
        // the end says it all
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        if (records > 0) {
            log.atInfo()
                    .addKeyValue("store", store)
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("records", records)
                    .log("state was read back from Kafka");
        }
    }
}
