package io.anshao.cases.order;

import static java.util.stream.Collectors.toMap;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.BlackListing;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.order.domain.OrderEvent;
import io.anshao.cases.order.domain.OrderState.Issued;
import io.anshao.contracts.order.OrderPublished;
import io.anshao.contracts.order.OrderPublished.Item;
import io.anshao.contracts.order.OrderPublished.Status;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells intake what a firm may see of its order, in the transaction of what changed it. Made of
 * what inspections wrote; a tip's words are never among them.
 */
final class OrderRecords implements CaseProjection {

  private static final String SOURCE = "/anshao/cases";

  private static final String KEEP =
      "insert into case_order (order_id, case_id) values (?, ?) on conflict do nothing";

  private final TextRows texts = new TextRows();
  private final Units units;
  private final OrderLinks links;
  private final Outbox outbox;

  OrderRecords(Units units, OrderLinks links, Outbox outbox) {
    this.units = units;
    this.links = links;
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var records = new ArrayList<OutboxRecord>();
    for (var change : changes) {
      var standing = change.file().tracks().get(OrderTrack.NAME);
      if (standing != null
          && standing.state() instanceof Issued issued
          && change.events().stream().anyMatch(OrderRecords::concernsTheFirm)) {
        keep(tx, issued.order(), change.file().id());
        records.add(record(tx, change, issued));
      }
    }
    outbox.append(tx, records);
  }

  private static boolean concernsTheFirm(CaseChange.Recorded recorded) {
    return switch (recorded.event()) {
      case OrderEvent _,
          CaseEvent.RectificationReported _,
          CaseEvent.ReinspectionPassed _,
          CaseEvent.ReinspectionFailed _,
          CaseEvent.Closed _,
          CaseEvent.Reopened _,
          CaseEvent.Relapsed _ ->
          true;
      default -> BlackListing.concerns(recorded.event());
    };
  }

  private static void keep(Connection tx, UUID order, UUID caseId) throws SQLException {
    try (var insert = tx.prepareStatement(KEEP)) {
      insert.setObject(1, order);
      insert.setObject(2, caseId);
      insert.executeUpdate();
    }
  }

  private OutboxRecord record(Connection tx, CaseChange change, Issued issued) throws SQLException {
    var file = change.file();
    var last = change.events().getLast();
    return OutboxRecord.of(
        SOURCE,
        published(tx, file, issued),
        issued.order().toString(),
        file.version(),
        file.district(),
        last.stamp().at(),
        last.hash().toString(),
        change.traceparent());
  }

  private OrderPublished published(Connection tx, CaseFile file, Issued issued)
      throws SQLException {
    var of = Overview.of(file.main());
    var hazards =
        of.findings().stream()
            .flatMap(findings -> findings.hazards().stream())
            .collect(toMap(Hazard::id, Function.identity()));
    var subject = of.registration().tip().subject();
    var read =
        texts.find(
            tx,
            Stream.concat(
                    ids(issued, hazards, subject).stream(), BlackListing.texts(file).map(Text::id))
                .toList());
    Function<Text, String> said = text -> read.getOrDefault(text.id(), "");
    var link = issued.link();
    return new OrderPublished(
        issued.order(),
        file.district(),
        link.isRevoked() ? null : links.hash(issued.order(), link.number()),
        link.until(),
        of.assignment()
            .map(Assignment::lead)
            .flatMap(unit -> units.find(file.district(), unit))
            .map(Units.Unit::name)
            .orElse(""),
        subject.map(said).filter(name -> !name.isEmpty()).orElse(null),
        LocalDate.ofInstant(issued.orderedAt(), Deadline.ZONE),
        issued.legalBasis().map(said).orElse(null),
        issued.items().stream().map(item -> item(item, hazards, said)).toList(),
        statusOf(file.main()),
        BlackListing.of(file, said).orElse(null));
  }

  private static List<UUID> ids(
      Issued issued, Map<HazardId, Hazard> hazards, Optional<Text> subject) {
    return Stream.of(
            issued.items().stream().map(CaseCommand.Item::requirement),
            issued.legalBasis().stream(),
            hazards.values().stream().map(Hazard::description),
            subject.stream())
        .flatMap(Function.identity())
        .map(Text::id)
        .toList();
  }

  private static Item item(
      CaseCommand.Item item, Map<HazardId, Hazard> hazards, Function<Text, String> said) {
    var hazard = Optional.ofNullable(hazards.get(item.hazard()));
    return new Item(
        item.hazard().value(),
        hazard.map(Hazard::description).map(said).orElse(""),
        said.apply(item.requirement()),
        hazard.flatMap(Hazard::dueOn).orElse(item.dueOn()),
        hazard.filter(each -> !each.isOpen()).isPresent(),
        hazard.map(Hazard::before).orElse(List.of()));
  }

  private static Status statusOf(CaseState main) {
    return switch (main) {
      case CaseState.Rectifying _, CaseState.Rework _ -> Status.OPEN;
      case CaseState.PendingReinspection _, CaseState.Reinspecting _ -> Status.REPORTED;
      case CaseState.ReferredOut s -> statusOf(s.from());
      case CaseState.Merged s -> statusOf(s.before());
      default -> Status.DONE;
    };
  }
}
