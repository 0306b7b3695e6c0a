package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Suggestion;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Uscc;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a form begins with, so that the usual case needs no typing. */
final class Presets {

  private static final int SUMMARY = 40;

  /** Whose words never go to a unit by themselves: a brief is written by hand. */
  private static final Set<String> INSIDERS = Set.of("employee", "employee_family");

  private Presets() {}

  static Optional<Object> hazardType(Setting setting) {
    return registration(setting).hazardType().map(Object.class::cast);
  }

  static Optional<Hint> hazardHint(Setting setting, HazardHints hints) {
    return description(setting)
        .flatMap(words -> hints.hintIn(registration(setting).district(), words));
  }

  static Optional<Object> severity(Setting setting) {
    return Optional.of(Overview.of(setting.state()).severity().code());
  }

  static Optional<Object> address(Setting setting) {
    return registration(setting).tip().address().flatMap(setting::words).map(Object.class::cast);
  }

  static Optional<Object> toldSubject(Setting setting) {
    return registration(setting).tip().subject().flatMap(setting::words).map(Object.class::cast);
  }

  static Optional<Object> toldUscc(Setting setting) {
    return told(setting).map(Object.class::cast);
  }

  static Optional<Hint> toldUsccHint(Setting setting) {
    return hint(told(setting));
  }

  private static Optional<String> told(Setting setting) {
    return registration(setting).tip().uscc().flatMap(setting::words);
  }

  static Optional<Object> subject(Setting setting) {
    return established(setting)
        .flatMap(Subject::name)
        .flatMap(setting::words)
        .map(Object.class::cast);
  }

  static Optional<Object> uscc(Setting setting) {
    return code(setting).map(Object.class::cast);
  }

  static Optional<Hint> usccHint(Setting setting) {
    return hint(code(setting));
  }

  private static Optional<String> code(Setting setting) {
    return established(setting).flatMap(Subject::uscc).flatMap(setting::words);
  }

  private static Optional<Subject> established(Setting setting) {
    return Overview.of(setting.state()).matter().flatMap(Matter::subject);
  }

  private static Optional<Hint> hint(Optional<String> code) {
    return code.flatMap(Uscc::doubt).map(doubt -> new Hint(doubt.text(), doubt.textEn()));
  }

  static Optional<Object> summary(Setting setting) {
    return description(setting).map(words -> CaseTitle.firstLine(words, SUMMARY));
  }

  static Optional<Object> targetTags(Setting setting, Routes routes) {
    var found =
        description(setting)
            .map(words -> routes.targetsIn(registration(setting).district(), words))
            .orElse(List.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** The campaigns that are on. */
  static List<Choice> campaigns(Setting setting, Routes routes, Campaigns campaigns) {
    return running(setting, routes, campaigns).stream()
        .map(each -> new Choice(each.id().toString(), each.name(), each.name()))
        .toList();
  }

  /** The first one that looks for what the tip tells of. */
  static Optional<Object> campaign(Setting setting, Routes routes, Campaigns campaigns) {
    return running(setting, routes, campaigns).stream()
        .filter(Campaigns.Running::isMeant)
        .findFirst()
        .map(each -> each.id().toString());
  }

  private static List<Campaigns.Running> running(
      Setting setting, Routes routes, Campaigns campaigns) {
    var registration = registration(setting);
    var tags =
        description(setting)
            .map(words -> routes.targetsIn(registration.district(), words))
            .orElse(List.of());
    return campaigns.running(
        registration.district(), new Campaigns.Seen(registration.hazardType(), tags));
  }

  /** Whom the unit that returned it named, or else the rules. */
  static Optional<Object> leadUnit(Setting setting, Routes routes) {
    return setting.state() instanceof CaseState.Returned returned
        ? returned.suggested().filter(u -> !setting.hidden().contains(u)).map(UnitCode::value)
        : routes.of(setting.state(), setting.hidden()).map(said -> said.lead().value());
  }

  static Optional<Object> coUnits(Setting setting, Routes routes) {
    var before = assignment(setting).map(Assignment::coUnits);
    return before
        .or(() -> routes.of(setting.state(), setting.hidden()).map(Suggestion::coUnits))
        .map(units -> units.stream().filter(u -> !setting.hidden().contains(u)).toList())
        .filter(units -> !units.isEmpty())
        .map(units -> units.stream().map(UnitCode::value).toList());
  }

  static Optional<Hint> why(Setting setting, Routes routes) {
    return routes
        .of(setting.state(), setting.hidden())
        .map(said -> new Hint("建议依据：" + said.reason(), "Suggested: " + said.reasonEn()));
  }

  static Optional<Object> brief(Setting setting) {
    var before = assignment(setting).map(Assignment::brief);
    if (before.isPresent()) {
      return before.flatMap(setting::words).map(Object.class::cast);
    }
    return mayLeaveTheOffice(setting)
        ? description(setting).map(Object.class::cast)
        : Optional.empty();
  }

  static Optional<Object> briefPhotos(Setting setting) {
    var before = assignment(setting);
    if (before.isPresent()) {
      return before.map(Assignment::photos);
    }
    return mayLeaveTheOffice(setting)
        ? Optional.of(
            registration(setting).tip().photos().stream().map(Registration.Photo::id).toList())
        : Optional.empty();
  }

  static Optional<Object> orderItems(Setting setting) {
    var items =
        Overview.of(setting.state())
            .findings()
            .map(Findings::withoutOrder)
            .orElse(List.of())
            .stream()
            .map(Presets::orderItem)
            .toList();
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }

  private static Map<String, Object> orderItem(Hazard hazard) {
    var item = new HashMap<String, Object>(Map.of("hazardId", hazard.id().value()));
    hazard.proposedDueOn().ifPresent(day -> item.put("dueOn", day));
    return item;
  }

  /** Where it is may be known, unless it tells who reported it. */
  static Optional<Object> placeShown(Setting setting) {
    var before = assignment(setting).flatMap(Assignment::placeShown);
    return Optional.of(before.orElseGet(() -> mayLeaveTheOffice(setting)));
  }

  /** What an insider or somebody sealed told is looked into as if nobody had (DOMAIN 2.4). */
  static Optional<Object> asRandom(Setting setting) {
    var before = assignment(setting).flatMap(Assignment::asRandom);
    return Optional.of(before.orElseGet(() -> !mayLeaveTheOffice(setting)));
  }

  private static boolean mayLeaveTheOffice(Setting setting) {
    var tip = registration(setting).tip();
    return !tip.identityMode().equals("sealed") && !INSIDERS.contains(tip.relation());
  }

  private static Registration registration(Setting setting) {
    return Overview.of(setting.state()).registration();
  }

  private static Optional<Assignment> assignment(Setting setting) {
    return Overview.of(setting.state()).assignment();
  }

  private static Optional<String> description(Setting setting) {
    return registration(setting).tip().description().flatMap(setting::words);
  }
}
