package dev.tocsin.console.http;

import dev.tocsin.console.page.Card;
import dev.tocsin.console.page.Frame;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;

/** Renders the templates that were compiled with the program. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "dev.tocsin.console.template");
    private final Assets assets;

    Templates(Assets assets) {
        this.assets = assets;
    }

    /** A whole page of one of the templates. */
    String page(String template, Frame frame, Object page) {
        return render(template, Map.of("frame", frame, "page", page));
    }

    /** One card of the list, to be put among the others. */
    String card(Card card, Instant now) {
        return render("card", Map.of("card", card, "now", now, "fresh", true));
    }

    /** The form that asks for the token. */
    String login(String next, boolean refused) {
        return render("login", Map.of("assets", assets.folder(), "next", next, "refused", refused));
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
