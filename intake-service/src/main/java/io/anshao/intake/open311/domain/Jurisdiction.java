package io.anshao.intake.open311.domain;

import java.util.List;

/** Which district a call means. A {@code jurisdiction_id} is a district's code (MECHANICS 12). */
public final class Jurisdiction {

  private Jurisdiction() {}

  /**
   * With one district, that one, whatever the call says; with several, the one that it names.
   *
   * @param known codes of districts
   * @throws Refused 400 when it must be named, 404 when there is none of that code
   */
  public static String choose(List<String> known, Arguments in) {
    if (known.size() == 1) {
      return known.getFirst();
    }
    var named =
        in.one("jurisdiction_id")
            .orElseThrow(() -> new Refused(Wrong.bad("jurisdiction_id is required")));
    if (!known.contains(named)) {
      throw new Refused(Wrong.unknown("jurisdiction_id"));
    }
    return named;
  }
}
