package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.queue.CaseRow.RowClock;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one person sees them now. */
final class RowFaces {

  private final Units units;
  private final PhotoLinks photos;

  RowFaces(Units units, PhotoLinks photos) {
    this.units = units;
    this.photos = photos;
  }

  CaseRow of(StoredRow row, StaffUser user, Instant now) {
    var seesAll = Scope.of(user) instanceof Scope.WholeDistrict;
    var state = Step.stateOf(row.step());
    var photo = row.photo();
    return new CaseRow(
        row.id(),
        row.number(),
        row.district(),
        state,
        nameOf(state, Stage::title),
        nameOf(state, Stage::titleEn),
        row.severity(),
        row.title(),
        row.place(),
        row.street(),
        seesAll ? row.channel() : null,
        row.hazardType(),
        row.leadUnit(),
        unitName(row),
        row.registeredAt(),
        seesAll ? row.identityMode() : null,
        photo == null ? null : photos.link(user, photo, "queue"),
        seesAll ? location(row) : null,
        clock(row, now),
        row.version());
  }

  private static String nameOf(String state, Function<Stage, String> name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.code().equals(state))
        .map(name)
        .findFirst()
        .orElse(state);
  }

  private @Nullable String unitName(StoredRow row) {
    var unit = row.leadUnit();
    return unit == null
        ? null
        : units.find(row.district(), new UnitCode(unit)).map(Units.Unit::name).orElse(unit);
  }

  private static CaseRow.@Nullable Location location(StoredRow row) {
    var lat = row.lat();
    var lng = row.lng();
    return lat == null || lng == null ? null : new CaseRow.Location(lat, lng);
  }

  private static @Nullable RowClock clock(StoredRow row, Instant now) {
    var key = row.clockKey();
    var dueAt = row.dueAt();
    var warnAt = row.warnAt();
    if (key == null || dueAt == null || warnAt == null) {
      return null;
    }
    var deadline = new Deadline(dueAt, warnAt, dueAt.atZone(Deadline.ZONE).toLocalDate());
    return new RowClock(key, dueAt, deadline.light(now).code(), deadline.remaining(now));
  }
}
