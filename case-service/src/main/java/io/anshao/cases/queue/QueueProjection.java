package io.anshao.cases.queue;

import io.anshao.cases.campaign.domain.CampaignState;
import io.anshao.cases.escalation.Climbed;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.CaseTitle;
import io.anshao.cases.lifecycle.ReadModel;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.queue.CaseRows.Due;
import io.anshao.cases.queue.CaseRows.Face;
import io.anshao.cases.queue.CaseRows.Row;
import io.anshao.cases.voice.SealedIn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the queue in step with the log, in the transaction of each command. */
final class QueueProjection implements CaseProjection, ReadModel {

  private final Awaited awaited;
  private final Sight sight;

  QueueProjection(Awaited awaited, Sight sight) {
    this.awaited = awaited;
    this.sight = sight;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var known = new HashMap<UUID, String>();
    changes.forEach(change -> known.putAll(change.texts()));
    CaseRows.put(tx, rows(tx, changes.stream().map(CaseChange::file).toList(), known));
  }

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public void rebuild(Connection tx, List<CaseFile> files) throws SQLException {
    CaseRows.put(tx, rows(tx, files, Map.of()));
  }

  @Override
  public Set<UUID> differing(Connection tx, Collection<CaseFile> files) throws SQLException {
    return CaseRows.differing(tx, rows(tx, files, Map.of()));
  }

  private List<Row> rows(Connection tx, Collection<CaseFile> files, Map<UUID, String> known)
      throws SQLException {
    var words = words(tx, files, known);
    return files.stream().map(file -> row(file, words)).toList();
  }

  @Override
  public void retimed(Connection tx, List<CaseFile> files) throws SQLException {
    CaseRows.putDue(
        tx, files.stream().map(f -> new CaseRows.DueOf(f.id(), due(f), rung(f))).toList());
  }

  /** What came with the changes, and what was said before. */
  private static Map<UUID, String> words(
      Connection tx, Collection<CaseFile> files, Map<UUID, String> known) throws SQLException {
    var words = new HashMap<>(known);
    var missing =
        files.stream()
            .flatMap(file -> texts(Overview.of(file.main())))
            .map(Text::id)
            .filter(id -> !words.containsKey(id))
            .toArray(UUID[]::new);
    if (missing.length == 0) {
      return words;
    }
    try (var select = tx.prepareStatement("select id, body from case_text where id = any (?)")) {
      select.setArray(1, tx.createArrayOf("uuid", missing));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          words.put(rows.getObject(1, UUID.class), rows.getString(2));
        }
      }
    }
    return words;
  }

  private static Stream<Text> texts(Overview of) {
    var tip = of.registration().tip();
    return Stream.of(
            tip.description(),
            tip.address(),
            tip.subject(),
            tip.uscc(),
            of.matter().map(Matter::summary),
            of.matter().flatMap(Matter::place),
            of.matter().flatMap(Matter::subject).flatMap(Subject::name),
            of.matter().flatMap(Matter::subject).flatMap(Subject::uscc),
            of.assignment().map(Assignment::brief))
        .flatMap(Optional::stream);
  }

  private Row row(CaseFile file, Map<UUID, String> words) {
    var of = Overview.of(file.main());
    var registration = of.registration();
    var point = registration.location();
    return new Row(
        file.id(),
        file.district(),
        file.number(),
        file.version(),
        Step.of(file.main()),
        of.severity().code(),
        registration.street().orElse(null),
        registration.channel(),
        of.hazardType().orElse(null),
        of.matter().flatMap(Matter::keyArea).orElse(null),
        file.state("campaign", CampaignState.class, new CampaignState.Apart())
            .campaign()
            .orElse(null),
        of.assignment().map(assignment -> assignment.lead().value()).orElse(null),
        of.handler().orElse(null),
        sight.units(file).stream().map(UnitCode::value).toList(),
        sight.hiddenFrom(file).stream().map(UnitCode::value).sorted().toList(),
        SealedIn.known(file, registration.tip()).identityMode(),
        point.map(p -> Double.valueOf(p.lat())).orElse(null),
        point.map(p -> Double.valueOf(p.lng())).orElse(null),
        file.registeredAt(),
        due(file),
        rung(file),
        awaited.by(file),
        office(file, of, words),
        unit(file, of, words));
  }

  private static @Nullable String rung(CaseFile file) {
    return Climbed.now(file).map(Rung::code).orElse(null);
  }

  private static @Nullable Due due(CaseFile file) {
    return file.clocks()
        .next()
        .map(c -> new Due(c.key(), c.deadline().dueAt(), c.deadline().warnAt()))
        .orElse(null);
  }

  private static Face office(CaseFile file, Overview of, Map<UUID, String> words) {
    var tip = of.registration().tip();
    var found = new ArrayList<>(List.of(file.number(), tip.number()));
    texts(of).map(text -> words.get(text.id())).forEach(each -> add(found, each));
    var place = of.matter().flatMap(Matter::place).or(tip::address);
    return new Face(
        CaseTitle.forOffice(file.main(), text -> said(Optional.of(text), words)),
        said(place, words).orElse(null),
        tip.photos().isEmpty() ? null : tip.photos().getFirst().id(),
        found);
  }

  /** Only what the office wrote for the units, and the place it told them. */
  private static Face unit(CaseFile file, Overview of, Map<UUID, String> words) {
    var brief = said(of.assignment().map(Assignment::brief), words);
    var place = said(of.matter().flatMap(Matter::place), words);
    var found = new ArrayList<>(List.of(file.number()));
    brief.ifPresent(found::add);
    place.ifPresent(found::add);
    var photos = of.assignment().map(Assignment::photos).orElse(List.of());
    return new Face(
        CaseTitle.forUnits(file.main(), text -> said(Optional.of(text), words)),
        place.orElse(null),
        photos.isEmpty() ? null : photos.getFirst(),
        found);
  }

  private static Optional<String> said(Optional<Text> text, Map<UUID, String> words) {
    return text.map(t -> words.get(t.id())).filter(said -> !said.isBlank());
  }

  private static void add(List<String> found, @Nullable String words) {
    if (words != null) {
      found.add(words);
    }
  }
}
