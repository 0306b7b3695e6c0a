package io.anshao.cases.walk;

import io.anshao.cases.duplicate.domain.DuplicateEvent;
import io.anshao.cases.duplicate.domain.Member;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.InMemory;
import io.anshao.cases.lifecycle.Tracks.Given;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.form.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gives every command to every state that is reached, and notes which stage leads to which. */
final class Exploring {

  /** Refused whatever is filled in, by whomever. */
  private static final Set<String> BY_STATE_ALONE =
      Set.of(
          "wrong-state",
          "handled-elsewhere",
          "supplement-not-to-triage",
          "supplement-not-asked",
          "nothing-to-rectify",
          "nothing-to-reinspect");

  private final InMemory service;
  private final CaseFile other;
  private final List<Given<?, ?, ?>> commands = new ArrayList<>();
  private final Set<String> arrows = new TreeSet<>();
  private final Map<Object, Place> places = new HashMap<>();
  private final Map<String, Place> stations = new LinkedHashMap<>();

  /** A state that was reached, and where one command leads from it; there is one of each. */
  private final class Place {

    private final CaseFile file;
    private final List<Place> next = new ArrayList<>();
    private boolean isExplored;

    Place(CaseFile file) {
      this.file = file;
    }

    List<Place> next() {
      if (!isExplored) {
        isExplored = true;
        new HashSet<>(around(file)).forEach(next::add);
      }
      return next;
    }
  }

  /**
   * @param tracks that may move the main line
   * @param other a registered case, for commands about two
   */
  Exploring(InMemory service, Set<String> tracks, CaseFile other) {
    this.service = service;
    this.other = other;
    service.tracks().commands().stream()
        .filter(c -> tracks.contains(c.track()))
        .forEach(commands::add);
  }

  /** Begins at a state, and again wherever a stage was met for the first time. */
  Set<String> arrows(CaseFile beginning, int depth) {
    stations.put(TransitionLaw.stage(beginning), place(beginning));
    for (var done = new HashSet<String>(); !done.containsAll(stations.keySet()); ) {
      for (var stage : List.copyOf(stations.keySet())) {
        if (done.add(stage)) {
          explore(stations.get(stage), depth);
        }
      }
    }
    return arrows;
  }

  private static void explore(Place from, int depth) {
    var seen = new HashSet<>(Set.of(from));
    var edge = List.of(from);
    for (int i = 0; i < depth; i++) {
      edge = edge.stream().flatMap(place -> place.next().stream()).filter(seen::add).toList();
    }
  }

  private Place place(CaseFile file) {
    return places.computeIfAbsent(file.tracks(), _ -> new Place(file));
  }

  /** Where one command leads. */
  private List<Place> around(CaseFile file) {
    var all = new ArrayList<Place>();
    for (var command : commands) {
      if (makesADifference(command, file)) {
        give(command, file, all);
      }
    }
    return all;
  }

  private void give(Given<?, ?, ?> command, CaseFile file, List<Place> all) {
    if (command.step().partnerField().isPresent()) {
      giveBoth(command, file, all);
      return;
    }
    for (var body : Letters.bodies(command.step().form(), new CaseOnWalk(file))) {
      for (var by : Letters.people(command.step().permission())) {
        switch (decide(command, file, Optional.empty(), by, body)) {
          case Decision.Accepted<?>(var events) ->
              all.add(end(file, service.evolved(file, command.track(), events)));
          case Decision.Refused<?>(var refusal) -> {
            if (BY_STATE_ALONE.contains(refusal.code())) {
              return;
            }
          }
        }
      }
    }
  }

  /** A command about two cases: of the one about the other, and the other way round. */
  private void giveBoth(Given<?, ?, ?> command, CaseFile file, List<Place> all) {
    var by = Letters.people(command.step().permission()).getFirst();
    var own = Letters.bodies(command.step().form(), new CaseOnWalk(file)).getFirst();
    if (decide(command, file, Optional.of(other), by, own)
        instanceof Decision.Accepted<?>(var events)) {
      all.add(end(file, service.evolved(file, command.track(), events)));
    }
    var theirs = file.main() instanceof CaseState.Merged ? leading(file) : other;
    if (decide(command, theirs, Optional.of(file), by, own)
        instanceof Decision.Accepted<?>(var events)) {
      service.drafts(theirs, Optional.of(file), command, events).stream()
          .filter(draft -> draft.before().id().equals(file.id()))
          .forEach(d -> all.add(end(file, service.evolved(file, d.track(), d.events()))));
    }
  }

  /** The other case, which took this one in. */
  private CaseFile leading(CaseFile file) {
    var of = Overview.of(file.main()).registration();
    var member =
        new Member(file.id(), file.number(), of.channel(), of.tip(), Optional.of(of.severity()));
    var took = new DuplicateEvent.TookIn(new Stamp(file.lastAt(), Actor.SYSTEM), member, false);
    return service.evolved(other, "duplicate", List.of(took)).getLast();
  }

  private static Decision<?> decide(
      Given<?, ?, ?> command, CaseFile file, Optional<CaseFile> partner, Actor by, Input body) {
    return command.decide(file, partner, Set.of(), new Stamp(file.lastAt(), by), body);
  }

  /** Notes the arrows of a way, event by event, and gives its end. */
  private Place end(CaseFile before, List<CaseFile> way) {
    var last = before;
    for (var after : way) {
      var from = TransitionLaw.stage(last);
      var to = TransitionLaw.stage(after);
      if (!from.equals(to)) {
        arrows.add(from + " → " + to);
        stations.computeIfAbsent(to, _ -> place(after));
      }
      last = after;
    }
    return place(last);
  }

  /**
   * Other hands make no arrow, nor a second accusation; more hazards make no other arrow, nor a
   * referral once there are any; no reporter speaks here.
   */
  private static boolean makesADifference(Given<?, ?, ?> command, CaseFile file) {
    return switch (command.step().name()) {
      case "record-inspection", "draft-referral" -> hazards(file) == 0;
      case "accuse-unit" -> !file.tracks().containsKey("accusation");
      case "hand-over", "drop-accusation" -> false;
      case "reject-duplicate", "grant-review", "refuse-review", "conclude-review" -> false;
      default -> true;
    };
  }

  private static int hazards(CaseFile file) {
    return Overview.of(file.main()).findings().map(f -> f.hazards().size()).orElse(0);
  }
}
