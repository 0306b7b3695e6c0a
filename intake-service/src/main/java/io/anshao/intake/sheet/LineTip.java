package io.anshao.intake.sheet;

import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Source;
import io.anshao.edge.sheet.WrittenTime;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import io.anshao.intake.sheet.domain.Terms;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.Faults;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Crs;
import io.anshao.intake.tip.TipBody.Kind;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.WebAddress;
import io.anshao.intake.tip.domain.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one row as a tip. */
final class LineTip {

  private static final int LONGEST_NUMBER = 100;

  private final Line line;
  private final Faults faults;

  private LineTip(Line line, Faults faults) {
    this.line = line;
    this.faults = faults;
  }

  /** The tip of a row; what is wrong with it goes to {@code faults}. */
  static ChannelTip of(Line line, StaffUser by, String district, Faults faults) {
    return new LineTip(line, faults).read(by, district);
  }

  private ChannelTip read(StaffUser by, String district) {
    var channel = Terms.channel(line.get(Column.CHANNEL));
    var number = line.get(Column.NUMBER);
    faults.add(Column.NUMBER.field(), Words.fault(number, LONGEST_NUMBER));
    var phone = line.get(Column.PHONE);
    return ChannelTip.through(channel, district)
        .describes(line.get(Column.DESCRIPTION))
        .isAt(location(), line.get(Column.ADDRESS))
        .concerns(line.get(Column.SUBJECT), line.get(Column.USCC))
        .happenedAt(occurredAt())
        .isFrom(Terms.relation(line.get(Column.RELATION)))
        .identifies(mode(phone), phone == null ? null : Contact.of(Kind.PHONE, phone))
        .isNoted(new Entry(by.id(), null, source(channel), null, null, null, number))
        .tip();
  }

  private IdentityMode mode(@Nullable String phone) {
    var code = Terms.mode(line.get(Column.MODE));
    if (code == null) {
      return phone == null ? IdentityMode.ANONYMOUS : IdentityMode.SEALED;
    }
    for (var mode : IdentityMode.values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(code)) {
        return mode;
      }
    }
    faults.add(Column.MODE.field(), Fault.UNKNOWN_VALUE);
    return IdentityMode.SEALED;
  }

  private @Nullable Instant occurredAt() {
    var written = line.get(Column.OCCURRED_AT);
    if (written == null) {
      return null;
    }
    var time = WrittenTime.of(written, line.isSince1904());
    if (time.isEmpty()) {
      faults.add(Column.OCCURRED_AT.field(), Fault.MALFORMED);
    }
    return time.orElse(null);
  }

  private @Nullable Source source(@Nullable String channel) {
    var link = line.get(Column.LINK);
    if (link == null) {
      if (Offered.PUBLISHED.contains(String.valueOf(channel))) {
        faults.add(Column.LINK.field(), Fault.REQUIRED);
      }
      return null;
    }
    faults.add(Column.LINK.field(), Words.fault(link, WebAddress.LONGEST));
    if (!WebAddress.isOne(link)) {
      faults.add(Column.LINK.field(), Fault.MALFORMED);
    }
    return new Source(link, null, null);
  }

  /** Offices write down what GPS says. */
  private @Nullable Location location() {
    var lat = line.get(Column.LAT);
    var lng = line.get(Column.LNG);
    return lat == null && lng == null
        ? null
        : new Location(degrees(Column.LAT, lat), degrees(Column.LNG, lng), Crs.WGS84, null);
  }

  private @Nullable BigDecimal degrees(Column column, @Nullable String written) {
    try {
      if (written != null && written.length() <= 30) {
        return new BigDecimal(written);
      }
    } catch (NumberFormatException e) {
      // named below
    }
    faults.add(column.field(), written == null ? Fault.REQUIRED : Fault.MALFORMED);
    return null;
  }
}
