package io.anshao.cases.paper.domain;

import static java.util.stream.Collectors.toMap;

import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationOrdered;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration.Photo;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 责令限期整改指令书 as it was signed. It says what inspectors found and the office established; no word and
 * no picture of a reporter is in it.
 *
 * @param addressee the firm, as the office or the inspectors established it
 * @param demands one for each hazard, in the order of the order
 */
public record OrderPaper(
    Signature signature,
    LocalDate signedOn,
    Optional<String> addressee,
    Optional<String> uscc,
    Optional<String> place,
    Optional<String> legalBasis,
    List<Demand> demands) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** What stands where words were erased. */
  static final String ERASED = "（文字已依法删除）";

  /**
   * A hazard and what is to be done about it.
   *
   * @param pictures how many pictures the inspection took of it
   */
  public record Demand(
      String hazard, Hazard.Level level, int pictures, String requirement, LocalDate dueOn) {}

  /**
   * The paper of an order.
   *
   * @param then the case as the order left it
   * @param words of a text, unless they are erased
   */
  public static OrderPaper of(
      RectificationOrdered order,
      Overview then,
      Signature signature,
      Function<Text, Optional<String>> words) {
    Function<Text, String> said = text -> words.apply(text).orElse(ERASED);
    var subject = then.matter().flatMap(Matter::subject);
    var hazards = hazards(then);
    var reporters = reportersPictures(then);
    return new OrderPaper(
        signature,
        LocalDate.ofInstant(order.stamp().at(), ZONE),
        subject.flatMap(Subject::name).map(said),
        subject.flatMap(Subject::uscc).map(said),
        then.matter().flatMap(Matter::place).map(said),
        order.legalBasis().map(said),
        order.items().stream()
            .map(item -> demand(item, hazards.get(item.hazard()), reporters, said))
            .toList());
  }

  private static Map<HazardId, Hazard> hazards(Overview then) {
    return then.findings().map(Findings::hazards).orElse(List.of()).stream()
        .collect(toMap(Hazard::id, Function.identity()));
  }

  private static Set<UUID> reportersPictures(Overview then) {
    return then.registration().tip().photos().stream()
        .map(Photo::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Demand demand(
      Item item, Hazard hazard, Set<UUID> reporters, Function<Text, String> said) {
    var pictures = hazard.before().stream().filter(id -> !reporters.contains(id)).count();
    return new Demand(
        said.apply(hazard.description()),
        hazard.level(),
        (int) pictures,
        said.apply(item.requirement()),
        item.dueOn());
  }
}
