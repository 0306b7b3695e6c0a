package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A tip that becomes a case: by any channel, of any gravity, from anybody. */
final class Opening {

  static final String DISTRICT = "330205";

  private static final List<String> CHANNELS = List.of("web", "hotline_12350", "media");
  private static final List<String> MODES = List.of("anonymous", "sealed", "real_name");
  private static final List<String> RELATIONS = List.of("public", "employee", "official");
  private static final List<String> CONTACTS = List.of("none", "phone");

  /** Unknown before, or punished for other cases as often as closure is petitioned for. */
  private static final List<Party> PARTIES =
      List.of(
          Party.NONE,
          new Party(
              true,
              List.of(
                  LocalDate.of(2021, 5, 30), LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 7))));

  private Opening() {}

  /** The first, the second … case of a walk. */
  static Draft of(Instant at, int serial, RandomGenerator random) {
    var id = new UUID(random.nextLong(), random.nextLong());
    var registration = registration(id, at, serial, random);
    var fresh = CaseLedger.fresh(id, DISTRICT, registration.number(), at);
    var file =
        new CaseFile(
            id,
            DISTRICT,
            fresh.number(),
            0,
            fresh.head(),
            at,
            at,
            Map.of(),
            fresh.clocks(),
            any(PARTIES, random));
    var event = new CaseEvent.Registered(new Stamp(at, Actor.SYSTEM), registration);
    return new Draft(file, Track.MAIN, List.of(event), new Words(), null);
  }

  private static Registration registration(
      UUID id, Instant at, int serial, RandomGenerator random) {
    var channel = any(CHANNELS, random);
    return new Registration(
        "JBAQ202100000" + serial,
        DISTRICT,
        channel,
        any(List.of(Severity.values()), random).on(channel),
        Optional.of("fire_exit"),
        Optional.empty(),
        Optional.empty(),
        new Registration.Tip(
            id,
            "JB20210608-7K3M9" + serial,
            at,
            any(MODES, random),
            any(RELATIONS, random),
            any(CONTACTS, random),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Registration.Photo(id, "ab")),
            "sha-256:00"),
        at,
        Optional.empty());
  }

  private static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
