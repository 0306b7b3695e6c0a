package io.anshao.intake.tip;

import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.Inspection;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.tip.FindingsBody.Finding;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at an inspection and all its findings, so that one answer names every wrong field. */
final class FindingsCheck {

  private static final int LONGEST_NAME = 100;
  private static final int UNITS = 20;

  private final TipCheck tips;
  private final BusinessClock clock;

  FindingsCheck(TipCheck tips, BusinessClock clock) {
    this.tips = tips;
    this.clock = clock;
  }

  /**
   * The findings as tips.
   *
   * @param id of the inspection
   * @param faults what was found while reading
   * @throws Problem 422 with every wrong field of every finding
   */
  List<CheckedTip> check(
      FindingsBody body, StaffUser user, UUID id, byte[] keyHash, Faults faults) {
    var district = EntryCheck.district(user);
    var inspection = inspection(body, id, district, faults);
    if (!Offered.INSPECTED.contains(String.valueOf(body.channel()))) {
      faults.add("channel", body.channel() == null ? Fault.REQUIRED : Fault.UNKNOWN_VALUE);
    }
    var rows = body.findings() == null ? List.<@Nullable Finding>of() : body.findings();
    if (rows.isEmpty()) {
      faults.add("findings", Fault.REQUIRED);
    } else if (rows.size() > Offered.FINDINGS) {
      faults.add("findings", Fault.TOO_MANY);
      throw faults.toProblem();
    }
    var seen = new HashSet<UUID>();
    var checked = new ArrayList<CheckedTip>();
    for (int i = 0; i < rows.size(); i++) {
      var part = "findings[" + i + "]";
      var row = rows.get(i);
      if (row == null) {
        faults.add(part, Fault.REQUIRED);
      } else {
        var own = new Faults();
        look(row, seen, own);
        var severity = row.severity();
        var entry = new Entry(user.id(), null, null, null, severity, inspection, null);
        tip(row.tip(channel(body)), district, entry, keyHash, own).ifPresent(checked::add);
        faults.addAll(part, own);
      }
    }
    faults.throwIfAny();
    return List.copyOf(checked);
  }

  /** A wrong channel is named once, not with every finding. */
  private static String channel(FindingsBody body) {
    return Optional.ofNullable(body.channel())
        .filter(Offered.INSPECTED::contains)
        .orElse("undercover");
  }

  private Optional<CheckedTip> tip(
      StaffTipBody row, String district, Entry entry, byte[] keyHash, Faults own) {
    try {
      return Optional.of(tips.check(row, district, entry, keyHash, own));
    } catch (Problem refusal) {
      if (own.isEmpty()) {
        throw refusal;
      }
      return Optional.empty();
    }
  }

  private static void look(Finding row, Set<UUID> seen, Faults own) {
    if (row.subject() == null) {
      own.add("subject", Fault.REQUIRED);
    }
    if (Words.strip(row.description()) == null) {
      own.add("description", Fault.REQUIRED);
    }
    if (row.location() == null && Words.strip(row.address()) == null) {
      own.add("address", Fault.REQUIRED);
    }
    if (row.severity() != null && !Offered.SEVERITIES.contains(row.severity())) {
      own.add("severity", Fault.UNKNOWN_VALUE);
    }
    var uploads = row.uploads() == null ? List.<@Nullable UUID>of() : row.uploads();
    var ownUploads = new HashSet<>(uploads);
    if (ownUploads.stream().filter(Objects::nonNull).anyMatch(id -> !seen.add(id))) {
      own.add("uploads", Fault.DUPLICATE);
    }
  }

  private Inspection inspection(FindingsBody body, UUID id, String district, Faults faults) {
    var today = LocalDate.ofInstant(clock.now(district), BusinessClock.SHANGHAI);
    var on = body.on();
    if (on == null) {
      faults.add("on", Fault.REQUIRED);
    } else if (on.isAfter(today)) {
      faults.add("on", Fault.IN_FUTURE);
    }
    var team = EntryCheck.text("team", body.team(), LONGEST_NAME, faults);
    if (team == null) {
      faults.add("team", Fault.REQUIRED);
    }
    return new Inspection(
        id,
        Objects.requireNonNullElse(on, today),
        String.valueOf(team),
        units(body.units(), faults),
        !Boolean.FALSE.equals(body.unannounced()));
  }

  private static List<String> units(@Nullable List<@Nullable String> given, Faults faults) {
    var units = new ArrayList<String>();
    var all = given == null ? List.<@Nullable String>of() : given;
    if (all.size() > UNITS) {
      faults.add("units", Fault.TOO_MANY);
    }
    for (int i = 0; i < all.size(); i++) {
      var unit = EntryCheck.text("units[" + i + "]", all.get(i), LONGEST_NAME, faults);
      if (unit == null) {
        faults.add("units[" + i + "]", Fault.REQUIRED);
      } else {
        units.add(unit);
      }
    }
    return List.copyOf(units);
  }
}
