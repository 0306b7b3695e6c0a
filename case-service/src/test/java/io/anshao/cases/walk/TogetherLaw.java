package io.anshao.cases.walk;

import static io.anshao.cases.walk.Law.must;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.duplicate.domain.DuplicateState;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.voice.domain.VoiceEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 并案 and 拆分 over several cases (DOMAIN 3.2, 3.5): each tip is handled in one place and one only; a
 * merged case moves by nobody's hand, and split off it stands where it stood, with the clocks it
 * had.
 */
final class TogetherLaw {

  private static final String TRACK = "duplicate";

  /** Owed for the tip itself, whoever handles its matter. */
  private static final Set<String> OWED = Set.of("media-replied", "accident-reported");

  private static final Set<String> GOING_ON =
      Set.of(TRACK, "notice", "incident", "media", "accident", "order");

  private final List<UUID> tips = new ArrayList<>();
  private final Set<UUID> left = new HashSet<>();
  private final Map<UUID, CaseFile> beforeMerging = new HashMap<>();

  /** One event of one of the cases. */
  void check(Passed step) {
    var id = step.before().id();
    switch (step.event().event()) {
      case CaseEvent.Registered e -> tips.add(e.registration().tip().id());
      case VoiceEvent.ReporterSealed e -> left.add(e.tip());
      case CaseEvent.Merged _ -> beforeMerging.put(id, step.before());
      case CaseEvent.Split _ -> isAsItWas(beforeMerging.remove(id), step.after());
      default -> {
        if (beforeMerging.containsKey(id)) {
          isLeftAlone(step);
        }
      }
    }
  }

  private static void isAsItWas(CaseFile before, CaseFile after) {
    assertThat(after.main()).as("stands where it stood").isEqualTo(before.main());
    assertThat(clocks(after)).as("has the clocks it had").isEqualTo(clocks(before));
    assertThat(tracks(after)).as("has the tracks it had").isEqualTo(tracks(before));
  }

  private static List<Clock> clocks(CaseFile file) {
    return file.clocks().all().stream().filter(c -> !ClockLaw.OWED.contains(c.key())).toList();
  }

  /** But what goes on meanwhile. */
  private static Map<String, Object> tracks(CaseFile file) {
    return file.tracks().entrySet().stream()
        .filter(e -> !GOING_ON.contains(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().state()));
  }

  private static void isLeftAlone(Passed step) {
    var name = step.event().name();
    must(!step.event().track().equals(Track.MAIN), "merged, moved by " + name);
    var isBySystem = step.event().stamp().by().equals(Actor.SYSTEM);
    var isOwed = OWED.contains(name) || step.event().track().equals(TRACK);
    must(isBySystem || isOwed, "merged, worked on by " + name);
  }

  /** All cases, after all that one command brought about. */
  void check(Collection<CaseFile> files) {
    var byId = files.stream().collect(Collectors.toMap(CaseFile::id, file -> file));
    var handled = new ArrayList<UUID>();
    for (var file : files) {
      var isMerged = file.main() instanceof CaseState.Merged;
      must(isMerged == stateOf(file) instanceof DuplicateState.Merged, "both tracks say merged");
      if (stateOf(file) instanceof DuplicateState.Merged(var into, _, _)) {
        assertThat(stateOf(byId.get(into))).as("merged into").isNotInstanceOf(merged());
      } else {
        DuplicateIn.tips(file).stream().map(Registration.Tip::id).forEach(handled::add);
      }
    }
    checkKnown(files);
    assertThat(handled).as("each tip in one place").containsExactlyInAnyOrderElementsOf(tips);
    for (var file : files) {
      if (stateOf(file) instanceof DuplicateState.Merged(var into, _, _)) {
        assertThat(((DuplicateState.Leading) stateOf(byId.get(into))).members())
            .as("taken in")
            .anyMatch(member -> member.caseId().equals(file.id()));
      }
    }
  }

  /** Who left a contact is known by it wherever the tip goes. */
  private void checkKnown(Collection<CaseFile> files) {
    for (var file : files) {
      if (!(file.main() instanceof CaseState.Merged)) {
        DuplicateIn.tips(file).stream()
            .filter(tip -> left.contains(tip.id()))
            .forEach(
                tip -> assertThat(tip.identityMode()).as("left a contact").isEqualTo("sealed"));
      }
    }
  }

  private static Class<?> merged() {
    return DuplicateState.Merged.class;
  }

  static DuplicateState stateOf(CaseFile file) {
    var standing = file.tracks().get(TRACK);
    return standing == null ? DuplicateState.alone() : (DuplicateState) standing.state();
  }
}
