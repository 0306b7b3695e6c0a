package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.Track.EventTitle;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Panel;
import io.anshao.cases.lifecycle.Track.Signal;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Input;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All tracks, by name and by command. */
public final class Tracks {

  private final Map<String, Running<?, ?, ?>> byName = new LinkedHashMap<>();
  private final Map<String, Given<?, ?, ?>> byCommand = new LinkedHashMap<>();

  private final Calendars calendars;

  Tracks(Collection<? extends Track<?, ?, ?>> all, Calendars calendars) {
    this.calendars = calendars;
    all.forEach(this::add);
  }

  private <S, E, C> void add(Track<S, E, C> track) {
    var running = new Running<>(track);
    if (!track.bars(running.rules.start()).isEmpty()
        || !track.hides(running.rules.start()).isEmpty()) {
      throw new IllegalStateException(track.name() + " keeps people out before anything happened");
    }
    byName.put(track.name(), running);
    track.steps().forEach(step -> byCommand.put(step.name(), new Given<>(running, step, this)));
  }

  /** What people call an event of a track. */
  public EventTitle titleOf(String track, String event) {
    return get(track).track.eventTitles().stream()
        .filter(t -> t.name().equals(event))
        .findFirst()
        .orElse(new EventTitle(event, event, event));
  }

  /** A track's name and what the page says of it. */
  public record Shown(String track, Panel panel) {}

  /** Where the side tracks of a case stand, in their order. */
  public List<Shown> panels(CaseFile file) {
    return byName.values().stream()
        .flatMap(running -> running.panel(file).map(p -> new Shown(running.name(), p)).stream())
        .toList();
  }

  /** An event and the track it belongs to. */
  record Happened(String track, Object event) {}

  /** What an event brings about on other tracks, once the case is what it made of it. */
  List<Happened> broughtAboutBy(Happened happened, CaseFile after) {
    if (!(happened.event() instanceof CaseEvent main)) {
      var own = get(happened.track());
      return Stream.concat(
              own.onMain(happened.event()).stream().map(event -> new Happened(Track.MAIN, event)),
              own.signals(happened.event(), after).stream()
                  .flatMap(signal -> heardOf(signal, own, happened.event(), after)))
          .toList();
    }
    return byName.values().stream()
        .flatMap(
            running ->
                running.follows(main, after).stream()
                    .map(event -> new Happened(running.name(), event)))
        .toList();
  }

  private Stream<Happened> heardOf(
      Signal signal, Running<?, ?, ?> own, Object event, CaseFile after) {
    return byName.values().stream()
        .filter(running -> running != own)
        .flatMap(
            running ->
                running.hears(signal, after, own.stamp(event)).stream()
                    .map(heard -> new Happened(running.name(), heard)));
  }

  /** Everybody who may have no part in the case, as its tracks stand. */
  Set<UUID> barredFrom(CaseFile file) {
    return moved(file)
        .flatMap(running -> running.bars(file).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every unit that may not see the case, as its tracks stand. */
  Set<UnitCode> hiddenFrom(CaseFile file) {
    return moved(file)
        .flatMap(running -> running.hides(file).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The tracks the case has moved on: one on which nothing happened bars and hides nobody. */
  private Stream<Running<?, ?, ?>> moved(CaseFile file) {
    return file.tracks().keySet().stream().map(this::get);
  }

  /** Whether a track's events are the office's alone. */
  public boolean isSealed(String track) {
    return get(track).track.isSealed();
  }

  Running<?, ?, ?> get(String name) {
    var track = byName.get(name);
    if (track == null) {
      throw new IllegalStateException("unknown track " + name);
    }
    return track;
  }

  /** The command of that name. */
  public Optional<Given<?, ?, ?>> command(String name) {
    return Optional.ofNullable(byCommand.get(name));
  }

  /** Every command, in the order of tracks and steps. */
  public Collection<Given<?, ?, ?>> commands() {
    return byCommand.values();
  }

  /** A track whose types are known to itself alone. */
  static final class Running<S, E, C> {

    private final Track<S, E, C> track;
    private final Rules<S, E, C> rules;
    private final Shapes stateShapes;
    private final Shapes eventShapes;

    Running(Track<S, E, C> track) {
      this.track = track;
      this.rules = track.rules();
      this.stateShapes = Shapes.of(rules.states());
      this.eventShapes = Shapes.of(rules.events());
    }

    String name() {
      return track.name();
    }

    int stateVersion() {
      return track.stateVersion();
    }

    Shapes eventShapes() {
      return eventShapes;
    }

    Shapes stateShapes() {
      return stateShapes;
    }

    Object start() {
      return rules.start();
    }

    S state(CaseFile file) {
      return file.state(track.name(), rules.states(), rules.start());
    }

    Stamp stamp(Object event) {
      return rules.stamp().apply(rules.events().cast(event));
    }

    Object evolve(Object state, Object event) {
      return rules.evolve().apply(rules.states().cast(state), rules.events().cast(event));
    }

    List<CaseEvent> onMain(Object event) {
      return track.onMain(rules.events().cast(event));
    }

    List<?> onPartner(Object event, CaseFile own) {
      return track.onPartner(rules.events().cast(event), own);
    }

    List<?> follows(CaseEvent event, CaseFile file) {
      return track.follows(event, state(file), file);
    }

    List<?> hears(Signal signal, CaseFile file, Stamp stamp) {
      return track.hears(signal.name(), state(file), stamp);
    }

    List<Signal> signals(Object event, CaseFile after) {
      return signals(event, state(after));
    }

    Optional<Refusal> forbids(CaseFile file, String command, Stamp stamp) {
      return track.forbids(state(file), command, stamp);
    }

    Set<UnitCode> hides(CaseFile file) {
      return track.hides(state(file));
    }

    Set<UUID> bars(CaseFile file) {
      return track.bars(state(file));
    }

    Optional<Panel> panel(CaseFile file) {
      return track.panel(state(file));
    }

    List<Signal> signals(Object event, Object after) {
      return track.signals(rules.events().cast(event), rules.states().cast(after));
    }

    Optional<String> next(CaseFile file) {
      return track.next(state(file), file.main());
    }

    String write(Object state) {
      return CaseJson.text(new CaseJson.Shape(Shapes.nameOf(state.getClass()), state));
    }

    Object read(String stored) {
      return read(CaseJson.read(stored));
    }

    Object read(JsonNode node) {
      return CaseJson.as(node.path("data"), stateShapes.named(node.path("is").asString()));
    }
  }

  /** A command of a track. */
  public static final class Given<S, E, C> {

    private final Running<S, E, C> running;
    private final Step<S, C> step;
    private final Tracks all;

    Given(Running<S, E, C> running, Step<S, C> step, Tracks all) {
      this.running = running;
      this.step = step;
      this.all = all;
    }

    /** Name of the track that decides. */
    public String track() {
      return running.name();
    }

    public Step<S, C> step() {
      return step;
    }

    /** What these events of it bring about in the other case, on the same track. */
    List<?> onPartner(List<?> events, CaseFile own) {
      return events.stream().flatMap(event -> running.onPartner(event, own).stream()).toList();
    }

    /** Whether it is the step that brings its track forward now. */
    public boolean isNext(CaseFile file) {
      return running.next(file).filter(step.name()::equals).isPresent();
    }

    /**
     * What the rules say to it; nothing is written.
     *
     * @param partner the other case, where the command is about two
     * @param barred who may have no part in either
     */
    public Decision<E> decide(
        CaseFile file, Optional<CaseFile> partner, Set<UUID> barred, Stamp stamp, Input input) {
      return Avoiding.refusal(step, barred, stamp, input)
          .or(
              () ->
                  Avoiding.refusal(step, all.hiddenFrom(file), partner.map(all::hiddenFrom), input))
          .or(() -> forbidden(file, stamp))
          .map(Decision::<E>refuse)
          .orElseGet(() -> decided(file, partner, stamp, input));
    }

    private Optional<Refusal> forbidden(CaseFile file, Stamp stamp) {
      // asked for every action of every view: a plain loop
      for (var other : all.byName.values()) {
        var refusal = other.forbids(file, step.name(), stamp);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
      return Optional.empty();
    }

    private Decision<E> decided(
        CaseFile file, Optional<CaseFile> partner, Stamp stamp, Input input) {
      var state = running.state(file);
      var occasion =
          new Occasion<>(
              stamp,
              state,
              file.main(),
              file,
              partner,
              all.hiddenFrom(file),
              all.calendars.of(file.district()));
      return running.rules.decide().apply(state, step.reader().read(occasion, input));
    }
  }
}
