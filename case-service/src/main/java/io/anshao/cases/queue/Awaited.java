package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Tracks.Given;
import io.anshao.cases.lifecycle.domain.Permissions;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a case waits for besides its main line, and who may give it. */
final class Awaited {

  /** Decisions of the main line, and the step in which a case waits for each. */
  static final Map<String, String> DECISIONS =
      Map.of("approve-decline", Step.DECLINE_PROPOSED, "approve-closure", "pending_closure");

  private final Tracks tracks;

  Awaited(Tracks tracks) {
    this.tracks = tracks;
  }

  /** The commands of side tracks that would bring the case forward now. */
  List<String> by(CaseFile file) {
    return ofSideTracks().filter(given -> given.isNext(file)).map(Awaited::name).toList();
  }

  /** The commands of side tracks that this person's roles may give. */
  List<String> of(StaffUser user) {
    var roles = StaffPerson.of(user).roles();
    return ofSideTracks()
        .filter(given -> isFor(given.step().permission().roles(), roles))
        .map(Awaited::name)
        .toList();
  }

  /** The steps of the main line that wait for a second person's yes or no, by who may say it. */
  List<String> stepsToDecide(StaffUser user) {
    var roles = StaffPerson.of(user).roles();
    return DECISIONS.entrySet().stream()
        .filter(each -> isFor(Permissions.of(each.getKey()).roles(), roles))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isFor(List<Role> allowed, Set<Role> held) {
    return allowed.stream().anyMatch(held::contains);
  }

  private Stream<Given<?, ?, ?>> ofSideTracks() {
    return tracks.commands().stream().filter(given -> !given.track().equals(Track.MAIN));
  }

  private static String name(Given<?, ?, ?> given) {
    return given.step().name();
  }
}
