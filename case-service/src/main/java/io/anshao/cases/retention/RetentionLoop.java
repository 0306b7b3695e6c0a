package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.reward.RewardIn;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.RelayWake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders what is due or asked to be forgotten, on any number of instances once, and first of all
 * what the ledger says was forgotten before the state that this database was restored from.
 */
final class RetentionLoop extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(RetentionLoop.class);
  private static final int AT_ONCE = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final CaseLedger ledger;
  private final Districts districts;
  private final BusinessClock clock;
  private final Erasing erasing;
  private final ErasureLedger outside;
  private final RelayWake wake;
  private boolean isReplayed;
  private UUID after = FIRST;

  RetentionLoop(
      Database database,
      CaseLedger ledger,
      Districts districts,
      BusinessClock clock,
      Erasing erasing,
      ErasureLedger outside,
      RelayWake wake) {
    super("retention", database);
    this.ledger = ledger;
    this.districts = districts;
    this.clock = clock;
    this.erasing = erasing;
    this.outside = outside;
    this.wake = wake;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    try {
      if (!isReplayed) {
        var again = replay(tx);
        tx.commit();
        isReplayed = true;
        if (again > 0) {
          log.warn("{} erasures of after the restored state are done again", again);
          wake.run();
        }
      }
      return eraseWhatWasAgreed(tx) || eraseWhatIsDue(tx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean eraseWhatIsDue(Connection tx) throws SQLException, IOException {
    var times = districts.times(clock);
    var due = DueErasures.find(tx, times, after, AT_ONCE);
    var isMoved = false;
    var orders = new ArrayList<ErasureOrdered>();
    for (var file : ledger.lock(tx, due.keySet()).values()) {
      var kinds = allowed(file, due.get(file.id()));
      if (kinds.isEmpty() || RetentionCases.stateOf(file).hold().isPresent()) {
        continue;
      }
      var demands = new ArrayList<Demand>();
      for (var tip : tipsOf(tx, file.id())) {
        demands.add(new Demand(UUID.randomUUID(), tip, kinds, false));
      }
      orders.addAll(erasing.erase(tx, file, demands, times.in(file.district())));
      DueErasures.ordered(tx, file.id(), kinds);
      isMoved = true;
    }
    tell(orders);
    // cases that wait for something hold up none behind them
    var isMore = due.size() == AT_ONCE;
    after = isMore ? due.lastEntry().getKey() : FIRST;
    return isMoved || isMore;
  }

  /** What somebody asked for and another agreed to. */
  private boolean eraseWhatWasAgreed(Connection tx) throws SQLException, IOException {
    var orders = new ArrayList<ErasureOrdered>();
    for (var file : ledger.lock(tx, DueErasures.agreed(tx, AT_ONCE)).values()) {
      var wish = RetentionCases.stateOf(file).wish().filter(each -> each.agreed().isPresent());
      if (wish.isPresent()) {
        var of = wish.get();
        var demand = new Demand(of.order(), of.tip(), of.kinds(), false);
        orders.addAll(erasing.erase(tx, file, List.of(demand), clock.now(file.district())));
      }
    }
    tell(orders);
    return !orders.isEmpty();
  }

  /** Before the commit: what is not committed afterwards was due all the same. */
  private void tell(List<ErasureOrdered> orders) throws IOException {
    outside.append(orders);
    if (!orders.isEmpty()) {
      log.info("{} erasures ordered", orders.size());
      wake.run();
    }
  }

  /** A reward that is to be paid needs its payee. */
  private static List<Kept> allowed(CaseFile file, Collection<Kept> due) {
    return due.stream()
        .filter(kind -> kind != Kept.CONTACT || !RewardIn.isOpen(file))
        .sorted()
        .toList();
  }

  private static List<UUID> tipsOf(Connection tx, UUID caseId) throws SQLException {
    var tips = new ArrayList<UUID>();
    try (var select =
        tx.prepareStatement("select tip_id from case_tip where case_id = ? order by tip_id")) {
      select.setObject(1, caseId);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          tips.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return tips;
  }

  private int replay(Connection tx) throws SQLException, IOException {
    var again = 0;
    for (var order : outside.read()) {
      var caseId = unknown(tx, order.orderId(), order.tipId());
      if (caseId.isPresent()) {
        var file = ledger.lock(tx, List.of(caseId.get())).get(caseId.get());
        var kinds = order.kinds().stream().map(k -> Kept.valueOf(k.name())).toList();
        var demand = new Demand(order.orderId(), order.tipId(), kinds, true);
        again += erasing.erase(tx, file, List.of(demand), order.at()).size();
      }
    }
    return again;
  }

  /** The case of a tip that is here, where the order is not. */
  private static Optional<UUID> unknown(Connection tx, UUID order, UUID tip) throws SQLException {
    try (var select =
        tx.prepareStatement(
            """
            select case_id from case_tip
             where tip_id = ? and not exists (select 1 from erasure_order where id = ?)""")) {
      select.setObject(1, tip);
      select.setObject(2, order);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }
}
