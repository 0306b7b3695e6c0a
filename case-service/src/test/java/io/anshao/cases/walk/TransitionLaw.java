package io.anshao.cases.walk;

import static io.anshao.cases.walk.Law.must;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Stage;
import java.util.Map;
import java.util.Set;

/** From → to of DOMAIN 3.2, whole; and who may bring a case there. */
final class TransitionLaw implements Law {

  private static final String OUT = "referred_out";

  /** Taken from a unit that may not have it. */
  private static final String BACK = "accepted";

  private static final Set<String> AWAY = Set.of(OUT, "merged", "awaiting_supplement");

  static final Map<String, Set<String>> TABLE =
      Map.ofEntries(
          Map.entry("unregistered", Set.of("registered")),
          Map.entry(
              "registered",
              Set.of("awaiting_supplement", "declined", OUT, "merged", "accepted", "cancelled")),
          Map.entry("awaiting_supplement", Set.of("registered")),
          Map.entry("declined", Set.of()),
          Map.entry("cancelled", Set.of()),
          // where it stood before: split off is as if never merged
          Map.entry("merged", Set.of("registered", "accepted")),
          Map.entry("accepted", Set.of("assigned", "merged", OUT)),
          Map.entry("assigned", Set.of("in_progress", "returned", BACK)),
          Map.entry("returned", Set.of("assigned", BACK)),
          Map.entry("in_progress", Set.of("rectifying", "pending_closure", OUT, BACK)),
          Map.entry("rectifying", Set.of("pending_reinspection", BACK)),
          Map.entry("pending_reinspection", Set.of("reinspecting", BACK)),
          Map.entry("reinspecting", Set.of("pending_closure", "rework", BACK)),
          Map.entry("rework", Set.of("pending_reinspection", BACK)),
          Map.entry("pending_closure", Set.of("closed", "in_progress")),
          Map.entry("closed", Set.of("reopened")),
          Map.entry("reopened", Set.of("assigned")),
          // sent back by the other authority: DOMAIN 3.5, referral
          Map.entry(OUT, Set.of("registered", "accepted", "in_progress")));

  private static final Map<String, Set<String>> WHO =
      Map.ofEntries(
          Map.entry("registered", Set.of("system")),
          Map.entry("accepted", Set.of("triager")),
          Map.entry("decline-proposed", Set.of("triager")),
          Map.entry("declined", Set.of("office_leader")),
          Map.entry("decline-rejected", Set.of("office_leader")),
          Map.entry("cancelled", Set.of("office_leader")),
          Map.entry("assigned", Set.of("triager")),
          Map.entry("signed-for", Set.of("unit_clerk")),
          Map.entry("returned", Set.of("unit_leader")),
          Map.entry("inspected", Set.of("unit_handler", "inspector")),
          Map.entry("reinspection-started", Set.of("inspector")),
          Map.entry("reinspection-passed", Set.of("inspector")),
          Map.entry("reinspection-failed", Set.of("inspector")),
          Map.entry("closure-submitted", Set.of("unit_leader")),
          Map.entry("closed", Set.of("triager", "office_leader")));

  private String left = "";

  @Override
  public void check(Passed step) {
    var from = stage(step.before());
    var to = stage(step.after());
    var name = step.event().name();
    if (step.event().track().equals(Track.MAIN)) {
      var role = step.event().stamp().by().role().code();
      must(!WHO.containsKey(name) || WHO.get(name).contains(role), name + " by " + role);
    }
    if (from.equals(to)) {
      return;
    }
    must(step.event().track().equals(Track.MAIN), "moves the main line: " + name);
    must(TABLE.get(from).contains(to), from + " → " + to + " by " + name);
    if (AWAY.contains(to)) {
      left = from;
    }
    if (AWAY.contains(from)) {
      must(to.equals(left), "came back to " + to);
    }
  }

  static String stage(CaseFile file) {
    return file.version() == 0 ? "unregistered" : Stage.of(file.main()).code();
  }
}
