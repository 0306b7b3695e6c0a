package io.anshao.cases.duplicate;

import io.anshao.cases.duplicate.domain.DuplicateState;
import io.anshao.cases.duplicate.domain.DuplicateState.Leading;
import io.anshao.cases.duplicate.domain.Member;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.voice.SealedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is merged into a case, and what is not, for other features. */
public final class DuplicateIn {

  private DuplicateIn() {}

  /** All tips that it handles: its own and those that were merged into it, oldest first. */
  public static List<Registration.Tip> tips(CaseFile file) {
    return tips(file.main(), DuplicateTrack.stateOf(file)).stream()
        .map(tip -> SealedIn.known(file, tip))
        .toList();
  }

  /** The same as they were reported, for a form. */
  public static List<Registration.Tip> tips(Setting setting) {
    var state = setting.track(DuplicateTrack.NAME).map(DuplicateState.class::cast);
    return tips(setting.state(), state.orElseGet(DuplicateState::alone));
  }

  private static List<Registration.Tip> tips(CaseState main, DuplicateState state) {
    var own = Overview.of(main).registration().tip();
    var others =
        state instanceof Leading leading
            ? leading.members().stream().map(Member::tip)
            : Stream.<Registration.Tip>empty();
    return Stream.concat(Stream.of(own), others)
        .sorted(
            Comparator.comparing(Registration.Tip::submittedAt).thenComparing(Registration.Tip::id))
        .toList();
  }

  /** Cases that a person found to be about something else. */
  public static Set<UUID> rejected(CaseFile file) {
    return DuplicateTrack.stateOf(file).rejected();
  }
}
