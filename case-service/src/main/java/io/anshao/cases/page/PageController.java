package io.anshao.cases.page;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the console must know of its surroundings. */
@RestController
class PageController {

  private final Surroundings surroundings;

  PageController(
      @Value("${anshao.intake-url}") String intake,
      @Value("${anshao.notify-url:#{null}}") @Nullable String notify) {
    this.surroundings = new Surroundings(intake, notify);
  }

  /**
   * Where other services are.
   *
   * @param intakeUrl base address of intake-service, which takes staff's own pictures
   * @param notifyUrl base address of notify-service, which keeps contacts and pays rewards; absent
   *     where pages cannot reach it
   */
  record Surroundings(String intakeUrl, @Nullable String notifyUrl) {}

  @GetMapping("/api/v1/config")
  Surroundings surroundings() {
    return surroundings;
  }
}
