package dev.tocsin.platform.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML's events and stops at what would cost stack or memory, before anything is built of it. Not thread-safe. */
final class BoundedParser implements Parser {
    private final Parser parser;
    private final int maxDepth;
    private int depth;

    BoundedParser(LoadSettings settings, String text, int maxDepth) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.maxDepth = maxDepth;
    }

    /** Something that is YAML and is not wanted. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // never written
        private final Optional<Mark> at;

        Refused(String message, Optional<Mark> at) {
            super(message, null, false, false);
            this.at = at;
        }

        Optional<Mark> at() {
            return at;
        }
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent && ++depth > maxDepth) {
            throw new Refused("nested more than " + maxDepth + " levels deep", event.getStartMark());
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof AliasEvent) {
            throw new Refused("aliases (*name) are not supported", event.getStartMark());
        }
        return event;
    }
}
