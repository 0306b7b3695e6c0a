package io.anshao.cases.exposure.domain;

import io.anshao.cases.exposure.domain.Wording.Looks;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records at the points where something is decided about them. */
final class ExposureSamples {

  /** Wednesday 2021-06-23, ten in the morning. */
  private static final Instant NOW = Instant.parse("2021-06-23T02:00:00Z");

  static final Stamp EDITOR = by(1, Role.EDITOR);
  static final Stamp REVIEWER = by(2, Role.REVIEWER);
  static final Stamp LEADER = by(3, Role.OFFICE_LEADER);
  static final UUID FIRST = new UUID(0, 9);
  static final Text REASON = text("reason");
  static final Grounds ALL_GROUNDS = new Grounds(true, true, true, true, true, true);
  static final Grounds NO_GROUNDS = new Grounds(false, false, false, false, false, false);
  static final Wording UNNAMED = wording(Optional.empty(), List.of(), Optional.empty());
  static final Wording NAMED = wording(Optional.of(text("firm")), List.of(), Optional.empty());

  private static final CaseFacts FACTS =
      new CaseFacts(Optional.of("330205103"), Optional.of(new UnitCode("xfjy")), 2);

  private ExposureSamples() {}

  static Wording withPhotos(List<UUID> photos, List<UUID> redacted, List<UUID> clean) {
    return wording(Optional.empty(), photos, Optional.of(new Looks(redacted, clean)));
  }

  private static Wording wording(Optional<Text> firm, List<UUID> photos, Optional<Looks> looks) {
    return new Wording(
        text("title"),
        text("problem"),
        Optional.empty(),
        text("place"),
        firm,
        photos,
        looks,
        Optional.empty(),
        Optional.empty());
  }

  static ExposureCommand draft(ExposureKind kind, Wording wording, Grounds grounds) {
    return new ExposureCommand.Draft(EDITOR, FIRST, kind, grounds, wording);
  }

  static ExposureCommand draft(ExposureKind kind, Wording wording, Stamp stamp) {
    return new ExposureCommand.Draft(stamp, FIRST, kind, ALL_GROUNDS, wording);
  }

  static ExposureState drafted(Wording wording) {
    return drafted(ExposureKind.TYPICAL_CASE, wording);
  }

  private static ExposureState drafted(ExposureKind kind, Wording wording) {
    return done(ExposureState.NONE, draft(kind, wording, ALL_GROUNDS));
  }

  static ExposureState checked(Wording wording) {
    return checked(ExposureKind.TYPICAL_CASE, wording);
  }

  private static ExposureState checked(ExposureKind kind, Wording wording) {
    return done(
        drafted(kind, wording),
        new ExposureCommand.Check(
            REVIEWER, Optional.empty(), true, Optional.of(text("law")), Optional.empty()));
  }

  static ExposureState approved(ExposureKind kind, Wording wording) {
    return done(
        checked(kind, wording),
        new ExposureCommand.Review(LEADER, Optional.empty(), true, Optional.empty()));
  }

  static ExposureState published(Wording wording) {
    return published(ExposureKind.TYPICAL_CASE, wording);
  }

  static ExposureState published(ExposureKind kind, Wording wording) {
    return done(approved(kind, wording), publish(EDITOR));
  }

  static ExposureCommand publish(Stamp stamp) {
    return publish(stamp, ALL_GROUNDS);
  }

  static ExposureCommand publish(Stamp stamp, Grounds grounds) {
    return new ExposureCommand.Publish(stamp, Optional.empty(), grounds, FACTS);
  }

  /** The state after a command that the rules take. */
  static ExposureState done(ExposureState state, ExposureCommand command) {
    return switch (ExposureDecider.decide(state, command)) {
      case Decision.Accepted<ExposureEvent>(var events) -> {
        var after = state;
        for (var event : events) {
          after = ExposureEvolution.evolve(after, event);
        }
        yield after;
      }
      case Decision.Refused<ExposureEvent>(var refusal) -> throw new AssertionError(refusal.code());
    };
  }

  static String refusal(ExposureState state, ExposureCommand command) {
    return ExposureDecider.decide(state, command)
            instanceof Decision.Refused<ExposureEvent>(var refusal)
        ? refusal.code()
        : "accepted";
  }

  static Stage stage(ExposureState state) {
    return state.all().getLast().stage();
  }

  static Stamp at(Stamp stamp, String time) {
    return new Stamp(OffsetDateTime.parse(time).toInstant(), stamp.by());
  }

  private static Stamp by(long person, Role role) {
    return new Stamp(NOW, new Actor(new UUID(0, person), role, Optional.empty()));
  }

  static Text text(String name) {
    return new Text(UUID.nameUUIDFromBytes(name.getBytes()), "sha-256:00");
  }
}
