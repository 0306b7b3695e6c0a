package io.anshao.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.domain.Numbered;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Decides and appends as the service does, without a database. Every track of the service takes
 * part, a new one by being there.
 */
public final class InMemory {

  private final List<String> names;
  private final Tracks tracks;
  private final EventCodec codec;
  private final Appending appending;

  public InMemory(Calendars calendars, Routes routes) {
    var all = all(routes);
    names = all.stream().<String>map(Track::name).toList();
    tracks = new Tracks(all, calendars);
    codec = new EventCodec(tracks);
    appending = new Appending(tracks, codec, new CaseClocks(calendars, new StandardPolicies()));
  }

  private static List<Track<?, ?, ?>> all(Routes routes) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Routes.class, () -> routes);
      context.registerBean(Units.class, () -> _ -> List.of());
      context.registerBean(HazardHints.class, () -> (_, _) -> Optional.empty());
      context.registerBean(Campaigns.class, OneCampaign::new);
      context.registerBean(Checklists.class, () -> (_, _, _, _) -> true);
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(Track.class));
      scanner.scan("io.anshao.cases");
      context.refresh();
      var found = new ArrayList<Track<?, ?, ?>>();
      context.getBeansOfType(Track.class).values().forEach(found::add);
      return found;
    }
  }

  /**
   * One event as it was appended and read back.
   *
   * @param bytes as they are kept
   */
  public record Passed(
      CaseFile before, Recorded event, byte[] bytes, Hash previous, CaseFile after) {

    /** Whether it is that event of that track. */
    public boolean is(String track, String name) {
      return event.track().equals(track) && event.name().equals(name);
    }

    public UUID by() {
      return event.stamp().by().person();
    }
  }

  public Tracks tracks() {
    return tracks;
  }

  /** Who may have no part in the case. */
  public Set<UUID> barredFrom(CaseFile file) {
    return tracks.barredFrom(file);
  }

  /** From which units the case is hidden. */
  public Set<UnitCode> hiddenFrom(CaseFile file) {
    return tracks.hiddenFrom(file);
  }

  /** The values of DOMAIN 3.3 at any time. */
  private static final class StandardPolicies implements Policies {

    @Override
    public SlaPolicies at(String district, Instant at) {
      return SlaPolicies.STANDARD;
    }

    @Override
    public SlaPolicies version(String district, int version) {
      return SlaPolicies.STANDARD;
    }
  }

  /** The tracks beside the main line, by name. */
  public List<String> sideTracks() {
    return names.stream().filter(name -> !name.equals(Track.MAIN)).toList();
  }

  /** Every event of every track, as {@code track/event}. */
  public List<String> events() {
    return names.stream()
        .flatMap(
            track ->
                tracks.get(track).eventShapes().all().keySet().stream()
                    .map(event -> track + "/" + event))
        .sorted()
        .toList();
  }

  /** All tracks by name, the main line first. */
  public List<String> trackNames() {
    return Stream.concat(Stream.of(Track.MAIN), sideTracks().stream().sorted()).toList();
  }

  /** The states of a track, by the names of their types. */
  public List<String> states(String track) {
    return tracks.get(track).stateShapes().all().values().stream()
        .map(Class::getSimpleName)
        .sorted()
        .toList();
  }

  /** Where a track stands in a case, by the name of its type. */
  public String state(String track, CaseFile file) {
    var standing = file.tracks().get(track);
    var state = standing == null ? tracks.get(track).start() : standing.state();
    return state.getClass().getSimpleName();
  }

  /** What a command appends: to its own case, and to the other that it is about. */
  public List<Draft> drafts(
      CaseFile file, Optional<CaseFile> partner, Tracks.Given<?, ?, ?> given, List<?> events) {
    var all = new ArrayList<>(List.of(new Draft(file, given.track(), events, new Words(), null)));
    var theirs = given.onPartner(events, file);
    if (!theirs.isEmpty()) {
      all.add(new Draft(partner.orElseThrow(), given.track(), theirs, new Words(), null));
    }
    return all;
  }

  /**
   * Appends, event by event.
   *
   * @param serial of a document, should one be signed
   */
  public List<Passed> append(Draft draft, int serial) {
    var appended = appending.append(numbered(draft, serial));
    var all = new ArrayList<Passed>();
    var file = draft.before();
    for (var row : appended.rows()) {
      var event = row.recorded();
      var isLast = event.version() == appended.change().file().version();
      var after =
          isLast
              ? appended.change().file()
              : appending.after(file, event.track(), event.event(), event.hash());
      all.add(new Passed(file, event, row.bytes(), row.previous(), after));
      file = after;
    }
    return all;
  }

  /** The kept bytes alone give every event and every state again; so do the rows of states. */
  public void checkReplay(List<Passed> log) {
    var file = log.getFirst().before();
    for (var step : log) {
      var event = codec.read(step.bytes());
      assertThat(event).as("read back").isEqualTo(step.event().event());
      var track = EventCodec.trackOf(step.bytes());
      file = appending.after(file, track, event, step.event().hash());
      assertThat(file).as("replayed").isEqualTo(step.after());
    }
    checkStored(file);
  }

  private static Draft numbered(Draft draft, int serial) {
    var events =
        draft.events().stream()
            .map(e -> e instanceof Numbered n ? (Object) n.numbered("号" + serial) : e)
            .toList();
    return new Draft(draft.before(), draft.track(), events, draft.words(), draft.traceparent());
  }

  private void checkStored(CaseFile file) {
    file.tracks()
        .forEach(
            (name, standing) -> {
              var track = tracks.get(name);
              assertThat(track.read(track.write(standing.state())))
                  .as("stored state of " + name)
                  .isEqualTo(standing.state());
            });
  }

  /** The case after each event, by its states alone: no clocks, no log. */
  public List<CaseFile> evolved(CaseFile file, String track, List<?> events) {
    var all = new ArrayList<CaseFile>();
    var last = file;
    for (var event : events) {
      last = evolved(last, track, event);
      all.add(last);
      for (var main : tracks.get(track).onMain(event)) {
        last = evolved(last, Track.MAIN, main);
        all.add(last);
      }
    }
    return all;
  }

  private CaseFile evolved(CaseFile file, String track, Object event) {
    var of = tracks.get(track);
    var standings = new HashMap<>(file.tracks());
    standings.put(track, new CaseFile.Standing(1, of.evolve(of.state(file), event)));
    return file.with(Map.copyOf(standings));
  }
}
