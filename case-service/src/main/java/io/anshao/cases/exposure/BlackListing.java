package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.Appeal;
import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureDecider;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Plea;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.contracts.order.OrderPublished;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The black list as the firm hears of it by the link of its order, and what it asks for there. */
public final class BlackListing {

  private BlackListing() {}

  /** Whether every hazard of the case is written off. */
  static boolean isFixed(CaseState main) {
    return !(main instanceof CaseState.Unregistered)
        && Overview.of(main)
            .findings()
            .filter(found -> !found.hazards().isEmpty() && found.openHazards().isEmpty())
            .isPresent();
  }

  /** Whether an event changes what the firm is told. */
  public static boolean concerns(Object event) {
    return switch (event) {
      case ExposureEvent.ExposurePublished _,
          ExposureEvent.ExposureCorrected _,
          ExposureEvent.ExposureRectified _,
          ExposureEvent.ExposureWithdrawn _,
          ExposureEvent.ExposureExpired _,
          ExposureEvent.AppealLodged _,
          ExposureEvent.AppealDismissed _ ->
          true;
      default -> false;
    };
  }

  /** The texts of which {@link #of} speaks. */
  public static Stream<Text> texts(CaseFile file) {
    return shown(file).stream()
        .flatMap(
            of ->
                Stream.concat(
                    Stream.of(of.wording().title()),
                    of.appeals().stream().flatMap(a -> a.answer().stream()).map(a -> a.words())));
  }

  /** Where the firm stands; empty where it never stood on the list because of this case. */
  public static Optional<OrderPublished.BlackListed> of(
      CaseFile file, Function<Text, String> said) {
    return shown(file)
        .map(
            of ->
                new OrderPublished.BlackListed(
                    of.id(),
                    said.apply(of.wording().title()),
                    of.shown().orElseThrow().publishedAt(),
                    of.shown().flatMap(Exposure.Shown::until).orElse(null),
                    of.isOpen(),
                    of.appeals().isEmpty() ? null : plea(of.appeals().getLast(), said)));
  }

  private static OrderPublished.Plea plea(Appeal appeal, Function<Text, String> said) {
    return new OrderPublished.Plea(
        appeal.plea().code(),
        appeal.at(),
        appeal.answer().map(Appeal.Answer::isGranted).orElse(null),
        appeal.answer().map(Appeal.Answer::words).map(said).orElse(null));
  }

  private static Optional<Exposure> shown(CaseFile file) {
    return state(file).last(of -> of.kind() == ExposureKind.BLACK_LIST && of.hasBeenShown());
  }

  private static ExposureState state(CaseFile file) {
    return file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
  }

  /** What the firm asks for, where the rules take it. */
  public static Optional<Draft> lodge(CaseFile file, Stamp stamp, Plea plea, String said) {
    var words = new Words();
    var command =
        new ExposureCommand.Lodge(
            stamp,
            Optional.<UUID>empty(),
            plea,
            words.keep(ExposureTrack.NAME, said),
            isFixed(file.main()));
    return Draft.ofAccepted(
        file, ExposureTrack.NAME, ExposureDecider.decide(state(file), command), words);
  }
}
