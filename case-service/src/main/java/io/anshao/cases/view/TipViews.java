package io.anshao.cases.view;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.tip.TipReading.Tip;
import io.anshao.cases.view.CaseView.AnswersView;
import io.anshao.cases.view.CaseView.EntryView;
import io.anshao.cases.view.CaseView.InspectionView;
import io.anshao.cases.view.CaseView.Location;
import io.anshao.cases.view.CaseView.TipView;
import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Inspection;
import io.anshao.contracts.tip.Place;
import io.anshao.contracts.tip.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tips of a case for the office. */
final class TipViews {

  private TipViews() {}

  /** Those the case handles; of a merged case the one that opened it. */
  static List<TipView> of(List<Tip> tips, Read read, Viewer viewer) {
    var words =
        DuplicateIn.tips(read.file()).stream()
            .collect(Collectors.toMap(Registration.Tip::id, Function.identity()));
    return tips.stream()
        .filter(tip -> words.containsKey(tip.id()))
        .map(tip -> view(tip, words.get(tip.id()), read, viewer))
        .toList();
  }

  private static TipView view(Tip tip, Registration.Tip words, Read read, Viewer viewer) {
    var details = tip.details();
    return new TipView(
        tip.id(),
        tip.number(),
        tip.channel(),
        tip.submittedAt(),
        words.description().flatMap(read::words).orElse(null),
        words.address().flatMap(read::words).orElse(null),
        location(details.location()),
        CaseViews.subject(words, read).orElse(null),
        Optional.ofNullable(details.answers()).map(TipViews::answers).orElse(null),
        details.occurredAt(),
        tip.identityMode(),
        tip.relation(),
        tip.contactKind(),
        details.uploads().stream().map(u -> viewer.photo(u.uploadId(), u.takenAt())).toList(),
        Optional.ofNullable(details.entry()).map(TipViews::entry).orElse(null));
  }

  private static EntryView entry(Entry entry) {
    var source = Optional.ofNullable(entry.source());
    return new EntryView(
        entry.told() == null ? null : entry.told().name().toLowerCase(Locale.ROOT),
        source.map(Source::url).orElse(null),
        source.map(Source::account).orElse(null),
        source.map(Source::capturedAt).orElse(null),
        entry.recordingId(),
        Optional.ofNullable(entry.inspection()).map(TipViews::inspection).orElse(null),
        entry.externalNumber());
  }

  private static InspectionView inspection(Inspection inspection) {
    return new InspectionView(
        inspection.id(),
        inspection.on(),
        inspection.team(),
        inspection.units(),
        inspection.unannounced());
  }

  private static @Nullable Location location(@Nullable Place place) {
    return place == null
        ? null
        : new Location(place.lat().doubleValue(), place.lng().doubleValue());
  }

  private static AnswersView answers(Answers answers) {
    return new AnswersView(answers.injured(), answers.ongoing(), answers.flammable());
  }
}
