package io.anshao.cases.walk;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.duplicate.domain.DuplicateState;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.InMemory;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Tracks.Given;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** One case from its tip on, or three together, by random commands of people at random times. */
final class Walk {

  private static final int STEPS = 35;
  private static final int STEPS_TOGETHER = 45;
  private static final int STEPS_FAR = 150;
  private static final int CASES_TOGETHER = 3;
  private static final int TRIES = 4;
  private static final int TRACKS_AT_ONCE = 3;

  private static final String TOGETHER = "duplicate";

  private static final Instant BEGIN = Instant.parse("2021-06-08T01:12:00Z");

  private static final List<Duration> WAITS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMinutes(7),
          Duration.ofMinutes(50),
          Duration.ofHours(5),
          Duration.ofDays(1),
          Duration.ofDays(4),
          Duration.ofDays(20),
          Duration.ofDays(70));

  private final InMemory service;
  private final Calendars calendars;
  private final RandomGenerator random;
  private final boolean isTogether;
  private final boolean isFar;
  private final List<Given<?, ?, ?>> commands;
  private final List<Given<?, ?, ?>> aboutTwo;
  private final Map<UUID, Followed> cases = new LinkedHashMap<>();
  private final TogetherLaw together = new TogetherLaw();
  private final NewsLaw news;
  private final List<Object> told = new ArrayList<>();

  private Instant now = BEGIN;

  Walk(InMemory service, Calendars calendars, long seed) {
    this.service = service;
    this.calendars = calendars;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.isTogether = random.nextInt(4) == 0;
    this.isFar = !isTogether && random.nextInt(5) == 0;
    this.commands = some(service);
    this.aboutTwo = commands.stream().filter(c -> c.track().equals(TOGETHER)).toList();
    this.news = new NewsLaw(calendars);
    now = now.plus(Duration.ofHours(random.nextInt(5000)));
    open();
  }

  /**
   * The main line and few others, so that a walk comes far on each; now and then all, and now and
   * then one that is gone to its end.
   */
  private List<Given<?, ?, ?>> some(InMemory service) {
    var side = new ArrayList<>(service.sideTracks());
    Collections.shuffle(side, Random.from(random));
    var few = isFar ? 1 : TRACKS_AT_ONCE;
    var taken = !isFar && random.nextInt(5) == 0 ? side : side.subList(0, few);
    return service.tracks().commands().stream().filter(c -> isTaken(c.track(), taken)).toList();
  }

  private boolean isTaken(String track, List<String> taken) {
    return track.equals(Track.MAIN)
        || (track.equals(TOGETHER) ? isTogether : taken.contains(track));
  }

  /** A command as it was given, for whoever has to repeat it. */
  private record Told(String number, String command, Actor by, Instant at, Input input) {}

  /** Goes all the way. */
  Walk run() {
    for (int i = 0; i < steps(); i++) {
      now = now.plus(any(WAITS));
      var file = any(files());
      if (isTogether && cases.size() < CASES_TOGETHER && random.nextInt(8) == 0) {
        open();
      } else if (random.nextInt(4) == 0) {
        hear(file);
      } else {
        command(file);
      }
    }
    return this;
  }

  private int steps() {
    return isTogether ? STEPS_TOGETHER : isFar ? STEPS_FAR : STEPS;
  }

  private void open() {
    var opening = Opening.of(now, cases.size() + 1, random);
    cases.put(opening.before().id(), new Followed(opening.before()));
    append(List.of(opening));
  }

  /** What nobody gives a command for: time goes by, reporters speak, messages arrive. */
  private void hear(CaseFile file) {
    Unasked.draft(random, calendars, handling(file), now)
        .or(() -> Unasked.draft(random, calendars, file, now))
        .ifPresent(
            draft -> {
              told.add(draft.events());
              append(List.of(draft));
            });
  }

  /** Who speaks of a tip is heard by the case that handles it. */
  private CaseFile handling(CaseFile file) {
    return TogetherLaw.stateOf(file) instanceof DuplicateState.Merged(var into, _, _)
        ? cases.get(into).file()
        : file;
  }

  /** Tries until one is accepted: what a case is ready for comes about more often so. */
  private void command(CaseFile file) {
    var next = commands.stream().filter(c -> c.isNext(file)).toList();
    for (int i = 0; i < TRIES; i++) {
      if (give(file, command(next))) {
        return;
      }
    }
  }

  /** What brings some track forward, or anything, or what is about two cases. */
  private Given<?, ?, ?> command(List<Given<?, ?, ?>> next) {
    if (cases.size() > 1 && random.nextInt(5) == 0) {
      return any(aboutTwo);
    }
    var own = next.stream().filter(c -> !c.track().equals(Track.MAIN)).toList();
    if (isFar && !own.isEmpty() && random.nextBoolean()) {
      return any(own);
    }
    return next.isEmpty() || random.nextInt(3) > 0 ? any(commands) : any(next);
  }

  private boolean give(CaseFile file, Given<?, ?, ?> given) {
    var hands = Overview.of(file.main()).assignment();
    var by = Cast.anybody(given.step().permission(), hands, random);
    return by.isPresent() && sees(by.get(), file) && give(file, given, by.get());
  }

  /** What accuses a unit is not there for its people. */
  private boolean sees(Actor by, CaseFile file) {
    return by.unit().filter(service.hiddenFrom(file)::contains).isEmpty();
  }

  private boolean give(CaseFile file, Given<?, ?, ?> given, Actor by) {
    var today = now.atZone(Deadline.ZONE).toLocalDate();
    var others = cases.keySet().stream().filter(id -> !id.equals(file.id())).toList();
    var filling = new Filling(random, new CaseOnWalk(file), by, today, others);
    var input = filling.of(given.step().form());
    var partner = partner(given, input);
    if (given.step().partnerField().isPresent()
        && partner.filter(other -> sees(by, other)).isEmpty()) {
      return false;
    }
    var last = partner.map(CaseFile::lastAt).orElse(file.lastAt());
    var stamp = new Stamp(later(now, later(file.lastAt(), last)), by);
    told.add(new Told(file.number(), given.step().name(), by, now, input));
    Decision<?> decision = given.decide(file, partner, barred(file, partner), stamp, input);
    if (decision instanceof Decision.Accepted<?>(var events)) {
      append(service.drafts(file, partner, given, events));
      return true;
    }
    told.removeLast();
    return false;
  }

  /** Who may have no part in one of two cases gives no command about both. */
  private Set<UUID> barred(CaseFile file, Optional<CaseFile> partner) {
    var all = new HashSet<>(service.barredFrom(file));
    partner.ifPresent(other -> all.addAll(service.barredFrom(other)));
    return all;
  }

  private Optional<CaseFile> partner(Given<?, ?, ?> given, Input input) {
    return given
        .step()
        .partnerField()
        .flatMap(input::anotherCase)
        .flatMap(id -> Optional.ofNullable(cases.get(id)))
        .map(Followed::file);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private void append(List<Draft> drafts) {
    for (var draft : drafts) {
      for (var step : service.append(draft, told.size())) {
        cases.get(draft.before().id()).passed(step);
        together.check(step);
        news.check(step);
      }
    }
    together.check(files());
    news.check(files());
  }

  private List<CaseFile> files() {
    return cases.values().stream().map(Followed::file).toList();
  }

  /** The events that happened on the way, as {@code track/event}. */
  Stream<String> happened() {
    return logs()
        .flatMap(List::stream)
        .map(step -> step.event().track() + "/" + step.event().name());
  }

  /** The log of each case. */
  Stream<List<Passed>> logs() {
    return cases.values().stream().map(Followed::log);
  }

  /** What was done so far, one a line; what was refused is left out, the last one is not. */
  String story() {
    return String.join("\n", told.stream().map(Object::toString).toList());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
