package dev.tocsin.notifier.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void the_page_may_be_in_a_folder_and_an_id_is_no_path() {
        assertThat(Links.event(URI.create("http://localhost:8080"), "e1"))
                .hasToString("http://localhost:8080/events/e1");
        assertThat(Links.event(URI.create("https://desk.example/tocsin/"), "../x?y"))
                .hasToString("https://desk.example/tocsin/events/..%2Fx%3Fy");
    }
}
