package dev.tocsin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The convoy was stopped at the bridge before dawn, and two soldiers were hurt, the mission said.
        fr | Le convoi a été arrêté près du pont avant l'aube et deux soldats ont été blessés, selon la mission.
        es | El convoy fue detenido cerca del puente antes del amanecer y dos soldados resultaron heridos.
        de | Der Konvoi wurde vor Tagesanbruch an der Brücke gestoppt, zwei Soldaten wurden verletzt.
        ru | Колонна была остановлена у моста до рассвета, двое военнослужащих получили ранения.
        uk | Колону зупинили біля мосту ще до світанку, двоє військовослужбовців дістали поранення.
        tr | Konvoy şafaktan önce köprünün yakınında durduruldu ve iki asker yaralandı, diye açıkladı misyon.
        ar | أوقفت القافلة قرب الجسر قبل الفجر وأصيب جنديان بجروح، حسبما قالت البعثة في بيان لها
        zh | 车队黎明前在桥附近被拦下，两名士兵受伤，特派团在声明中表示。
        ja | 車列は夜明け前に橋の近くで止められ、兵士二人が負傷したと部隊は発表した。
        ko | 호송대가 새벽 전에 다리 근처에서 멈춰 섰고 병사 두 명이 다쳤다
        el | Η φάλαγγα σταμάτησε κοντά στη γέφυρα
        fa | کاروان پیش از سپیده دم در نزدیکی پل متوقف شد و دو سرباز زخمی شدند، این را هیئت اعلام کرد
        """)
    void a_sentence_is_enough(String language, String text) {
        assertThat(LanguageDetector.detect(text)).isEqualTo(language);
        assertThat(LanguageDetector.detect(text, "en-US")).isEqualTo(language);
    }

    @Test
    void a_few_letters_are_left_to_what_the_feed_declares() {
        assertThat(LanguageDetector.detect("Oslo, 3-1", "nb-NO")).isEqualTo("nb");
        assertThat(LanguageDetector.detect("Oslo, 3-1")).isEqualTo("und");
        assertThat(LanguageDetector.detect("")).isEqualTo("und");
        assertThat(LanguageDetector.detect("1234567890 1234567890 1234567890 1234567890"))
                .isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "not a language", "und", "x-klingon", "*"})
    void a_declaration_that_says_nothing_is_passed_over(String declared) {
        assertThat(LanguageDetector.primary(declared)).isNull();
        assertThat(LanguageDetector.detect("Oslo", declared)).isEqualTo("und");
    }

    @ParameterizedTest
    @CsvSource({"en-us,en", "EN_gb,en", "pt-BR,pt", "zh-Hans-CN,zh", "deu,de", "iw,he", " fr ,fr"})
    void a_tag_is_cut_to_its_language(String tag, String language) {
        assertThat(LanguageDetector.primary(tag)).isEqualTo(language);
    }

    @Test
    void letters_of_no_language_are_not_given_one() {
        assertThat(LanguageDetector.detect("xk qwv zzrt plomb fnar grubble snorf"))
                .isEqualTo("und");
        assertThat(LanguageDetector.detect("xk qwv zzrt plomb fnar grubble snorf", "mt"))
                .isEqualTo("mt");
    }

    @Test
    void a_script_of_several_languages_is_left_to_what_the_feed_declares() {
        assertThat(LanguageDetector.detect("東京地方裁判所判決", "ja")).isEqualTo("ja");
        assertThat(LanguageDetector.detect("東京地方裁判所判決", "en")).isEqualTo("zh");
    }

    @Test
    void many_threads_may_ask_at_once() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> LanguageDetector.detect(
                            i % 2 == 0
                                    ? "The convoy was stopped at the bridge before dawn, the mission said."
                                    : "Der Konvoi wurde vor Tagesanbruch an der Brücke gestoppt, zwei Verletzte.")))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                Future<String> answer = answers.get(i);
                assertThat(answer.get()).isEqualTo(i % 2 == 0 ? "en" : "de");
            }
        }
    }
}
