package io.anshao.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo is made of, as data: scenes, places, and what is said when nothing is found or a
 * tip is declined.
 */
record Script(
    List<Scene> scenes,
    List<Place> places,
    List<Decline> declines,
    String unsubstantiated,
    String cancelled,
    String returned,
    String reworked,
    String reopened,
    String extended,
    String law,
    String told,
    String publicPlace,
    Referral referral) {

  /** To whom a case goes that is another's, and why. */
  record Referral(String addressee, String reason, String materials, String number) {}

  /** A tip that is no case, with the reason that its sender is told. */
  record Decline(String words, String reasonCode, String text) {}

  static Script read() {
    try (var in = Script.class.getResourceAsStream("/demo/script.json")) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(in), Script.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
