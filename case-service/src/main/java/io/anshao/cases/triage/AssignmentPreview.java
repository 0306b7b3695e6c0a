package io.anshao.cases.triage;

import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.FormSchema;
import io.anshao.cases.lifecycle.form.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The form of {@code assign} as it will be once a case is accepted in a certain way: which rule
 * will name which unit. Nothing is written.
 */
final class AssignmentPreview {

  private final Tracks tracks;
  private final Sight sight;

  AssignmentPreview(Tracks tracks, Sight sight) {
    this.tracks = tracks;
    this.sight = sight;
  }

  /** How the case would be accepted: what rules go by. */
  record Judgement(
      String hazardType, Severity severity, Optional<String> keyArea, List<String> targetTags) {}

  Map<String, Object> of(Read read, Judgement judgement) {
    var assign = tracks.command("assign").orElseThrow();
    return FormSchema.of(assign.step().form(), new Supposed(read, accepted(read, judgement)));
  }

  /** A case that is no longer to be judged is shown as it stands. */
  private static CaseState accepted(Read read, Judgement judgement) {
    var main = read.file().main();
    if (!(main instanceof CaseState.Registered registered)) {
      return main;
    }
    var matter =
        new Matter(
            registered.registration(),
            judgement.hazardType(),
            judgement.severity(),
            judgement.keyArea(),
            judgement.targetTags(),
            Optional.empty(),
            Optional.empty(),
            new Text(new UUID(0, 0), ""),
            Instant.EPOCH);
    return new CaseState.Accepted(matter);
  }

  /** The case as if it were accepted so. */
  private final class Supposed implements Setting {

    private final Read read;
    private final CaseState state;

    Supposed(Read read, CaseState state) {
      this.read = read;
      this.state = state;
    }

    @Override
    public CaseState state() {
      return state;
    }

    @Override
    public Optional<Object> track(String name) {
      return Optional.empty();
    }

    @Override
    public Clocks clocks() {
      return read.file().clocks();
    }

    @Override
    public List<Choice> taxonomy(String name) {
      return List.of();
    }

    @Override
    public Set<UUID> barred() {
      return Set.of();
    }

    @Override
    public Set<UnitCode> hidden() {
      return sight.hiddenFrom(read.file());
    }

    @Override
    public Optional<String> words(Text text) {
      return read.words(text);
    }
  }

  /** As the case stands: the first estimate. */
  static Severity severityOf(Read read) {
    return Overview.of(read.file().main()).severity();
  }
}
