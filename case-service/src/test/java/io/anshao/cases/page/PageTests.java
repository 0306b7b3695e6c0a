package io.anshao.cases.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** What a browser gets, of the console and beside it. */
@ServiceTest
class PageTests {

  @Autowired private StaffApi staff;

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/sign-in", "/password", "/admin", "/cases/4711", "/cases/4711/papers/3"})
  void answersTheConsoleAtItsRoutesWithoutAToken(String route) {
    var answer = get(route, MediaType.TEXT_HTML);

    assertThat(answer.getStatus().value()).isEqualTo(200);
    assertThat(text(answer)).contains("<div id=\"app\"");
    assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
    assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
  }

  @Test
  void keepsHashedFilesForAYear() {
    var page = text(get("/", MediaType.TEXT_HTML));
    var script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");

    var answer = get(script, MediaType.ALL);

    assertThat(answer.getStatus().value()).isEqualTo(200);
    assertThat(answer.getResponseHeaders().getCacheControl())
        .contains("max-age=31536000", "immutable");
  }

  @Test
  void tellsWhoWentAstrayByThePageAndAProgramByAProblem() {
    var browser = get("/nowhere", MediaType.TEXT_HTML);
    assertThat(browser.getStatus().value()).isEqualTo(404);
    assertThat(text(browser)).contains("<div id=\"app\"");

    assertThat(get("/api/v1/nowhere", MediaType.TEXT_HTML).getStatus().value()).isIn(401, 404);
    assertThat(get("/assets/nowhere.js", MediaType.TEXT_HTML).getStatus().value()).isEqualTo(404);
  }

  private EntityExchangeResult<byte[]> get(String path, MediaType accept) {
    return staff
        .anyone()
        .get()
        .uri(path)
        .header(HttpHeaders.ACCEPT, accept.toString())
        .exchange()
        .expectBody()
        .returnResult();
  }

  private static String text(EntityExchangeResult<byte[]> answer) {
    return new String(Objects.requireNonNullElse(answer.getResponseBody(), new byte[0]));
  }
}
