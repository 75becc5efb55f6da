package dev.tocsin.console.http;

import dev.tocsin.console.page.Words;
import dev.tocsin.console.view.Views;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Evidence;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code /alerts.atom}: the latest alert revisions as an Atom feed (RFC 4287), one entry a revision. */
final class AtomFeed {
    private static final int ENTRIES = 50;
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final Views views;

    AtomFeed(Views views) {
        this.views = views;
    }

    void add(JavalinConfig config) {
        config.routes.get(
                "/alerts.atom",
                ctx -> ctx.contentType("application/atom+xml; charset=utf-8").result(xml(base(ctx))));
    }

    private static String base(Context ctx) {
        String host = ctx.header("Host");
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? ctx.scheme() + "://" + host : "";
    }

    private String xml(String base) throws XMLStreamException {
        List<Alert> alerts = views.alerts().values().stream()
                .sorted(Comparator.comparing(Alert::at).reversed())
                .limit(ENTRIES)
                .toList();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XML.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "title", "Tocsin alerts");
        element(xml, "id", "urn:tocsin:alerts");
        element(
                xml,
                "updated",
                alerts.isEmpty()
                        ? Instant.EPOCH.toString()
                        : alerts.getFirst().at().toString());
        link(xml, "self", base + "/alerts.atom");
        link(xml, "alternate", base + "/");
        for (Alert alert : alerts) {
            entry(xml, alert, base);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Alert alert, String base) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:tocsin:alert:" + alert.idempotencyKey());
        element(xml, "title", alert.title());
        element(xml, "updated", alert.at().toString());
        link(xml, "alternate", base + "/events/" + alert.eventId());
        xml.writeStartElement("author");
        element(xml, "name", "Tocsin");
        xml.writeEndElement();
        category(xml, "rule", alert.rule());
        category(xml, "severity", alert.severity().wire());
        category(xml, "reason", alert.reason().wire());
        element(xml, "summary", summary(alert));
        xml.writeEndElement();
    }

    private static String summary(Alert alert) {
        StringBuilder text = new StringBuilder()
                .append(alert.ruleTitle())
                .append(": ")
                .append(Words.reason(alert.reason()))
                .append(", ")
                .append(Words.count(alert.outlets(), "outlet"))
                .append('.');
        alert.changes().forEach(change -> text.append('\n').append(change));
        alert.evidence().stream()
                .map(Evidence::text)
                .limit(3)
                .forEach(sentence -> text.append("\n“").append(sentence).append('”'));
        return text.toString();
    }

    private static void category(XMLStreamWriter xml, String scheme, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:tocsin:" + scheme);
        xml.writeAttribute("term", legal(term));
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", legal(href));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xd7ff)
                        || (point >= 0xe000 && point <= 0xfffd)
                        || point >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
