package dev.tocsin.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.FeedServer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticlePagesTest {
    private static final String PARAGRAPH =
            "The convoy was stopped at the bridge before dawn, the mission said, and two of its "
                    + "soldiers were hurt when shots were fired from the far bank; a third was treated for shock. ";
    private static final String PAGE = "<html><head><title>Two hurt at the bridge</title></head><body>"
            + "<nav><a href='/'>Home</a><a href='/world'>World</a></nav>"
            + "<article><h1>Two hurt at the bridge</h1><p>" + PARAGRAPH + "</p><p>" + PARAGRAPH + "</p><p>"
            + PARAGRAPH + "</p></article><footer>All rights reserved, Harbour Post</footer></body></html>";

    private final FeedServer server = FeedServer.start();
    private final Fetcher fetcher = new Fetcher(FetchLimits.defaults().withPrivateAddresses(), InstantSource.system());
    private final ArticlePages pages = new ArticlePages(fetcher, InstantSource.system());

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void the_article_is_read_out_of_its_page() {
        server.page("/a", PAGE);

        ArticlePages.Page page = pages.read(server.url("/a"));

        assertThat(page).isNotNull();
        assertThat(page.title()).isEqualTo("Two hurt at the bridge");
        assertThat(page.text())
                .contains(PARAGRAPH.strip() + "\n\n" + PARAGRAPH.strip())
                .doesNotContain("Home", "rights reserved");
    }

    @Test
    void robots_txt_is_heard_and_asked_for_once() {
        server.page("/open/a", PAGE).page("/closed/a", PAGE);
        server.serve(
                "/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n".getBytes(StandardCharsets.UTF_8));

        assertThat(pages.text(server.url("/open/a"))).isNotNull();
        assertThat(pages.text(server.url("/closed/a"))).isNull();
        assertThat(server.count("/closed/a")).isZero();
        assertThat(server.count("/robots.txt")).isEqualTo(1);
    }

    @Test
    void rules_for_tocsin_go_before_those_for_all() {
        server.page("/a", PAGE);
        server.serve(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow:\n\nUser-agent: Tocsin\nDisallow: /\n".getBytes(StandardCharsets.UTF_8));

        assertThat(pages.text(server.url("/a"))).isNull();
    }

    @Test
    void robots_txt_that_cannot_be_reached_forbids_everything() {
        server.page("/a", PAGE);
        server.status("/robots.txt", 500, Map.of());

        assertThat(pages.text(server.url("/a"))).isNull();
        assertThat(server.count("/a")).isZero();
    }

    @Test
    void what_is_no_page_has_no_text() {
        server.serve("/a.pdf", "application/pdf", new byte[] {1, 2, 3});
        server.page("/empty", "");

        assertThat(pages.text(server.url("/a.pdf"))).isNull();
        assertThat(pages.text(server.url("/empty"))).isNull();
        assertThat(pages.text(server.url("/missing"))).isNull();
        assertThat(pages.text("not an address")).isNull();
    }
}
