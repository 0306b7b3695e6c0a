package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CoarsePlace;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.Optional;
import java.util.Set;

/** The place of a draft: the form proposes a coarse one where the exact one gives somebody away. */
final class Places {

  private static final Set<String> INSIDERS = Set.of("employee", "employee_family");

  private Places() {}

  /** Whether a tip is of somebody whom the place gives away (DOMAIN 2.4). */
  static boolean isGuarded(String identityMode, String relation) {
    return identityMode.equals("sealed") || INSIDERS.contains(relation);
  }

  static Optional<Object> proposed(Setting setting) {
    return exact(setting)
        .map(place -> isGuarded(setting, place) ? CoarsePlace.of(place) : place)
        .filter(place -> !place.isEmpty())
        .map(Object.class::cast);
  }

  static Optional<Hint> why(Setting setting) {
    return exact(setting)
        .filter(place -> isGuarded(setting, place))
        .map(
            _ ->
                new Hint(
                    "举报人可能是内部人员、要求保密或住在那里，具体地点会暴露他们。请只写到街道或道路；确需写具体地点，请在下面写明理由。",
                    "The exact place may tell who reported it: name the street or road only, or say"
                        + " below why the exact one is needed."));
  }

  private static Optional<String> exact(Setting setting) {
    return Overview.of(setting.state()).matter().flatMap(Matter::place).flatMap(setting::words);
  }

  private static boolean isGuarded(Setting setting, String place) {
    var tip = Overview.of(setting.state()).registration().tip();
    return CoarsePlace.isHome(place) || isGuarded(tip.identityMode(), tip.relation());
  }
}
