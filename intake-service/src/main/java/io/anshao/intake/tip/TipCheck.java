package io.anshao.intake.tip;

import io.anshao.contracts.tip.ContactKind;
import io.anshao.contracts.tip.Entry;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.contracts.tip.Sender;
import io.anshao.contracts.tip.Subject;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.district.Districts;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Reported;
import io.anshao.intake.tip.domain.Fault;
import io.anshao.intake.tip.domain.OccurredAt;
import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.Uscc;
import io.anshao.intake.tip.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a tip, so that one answer names it all. */
final class TipCheck {

  private final Districts districts;
  private final BusinessClock clock;
  private final ContactCheck contacts;

  TipCheck(Districts districts, BusinessClock clock, ContactCheck contacts) {
    this.districts = districts;
    this.clock = clock;
    this.contacts = contacts;
  }

  /**
   * The tip, its contact sealed.
   *
   * @param faults what was found while reading
   * @throws io.anshao.edge.problem.Problem 422 with every wrong field; 503 while reference data or
   *     the key to seal to are missing
   */
  CheckedTip check(TipBody body, byte[] idempotencyKeyHash, Faults faults) {
    var code = districts.codeOrDefault(body.district());
    return check(body, code, Offered.CHANNELS, null, null, idempotencyKeyHash, faults);
  }

  /** The same for a tip that staff key in, in their own district and through any channel. */
  CheckedTip check(StaffTipBody body, StaffUser user, byte[] idempotencyKeyHash, Faults faults) {
    var code = EntryCheck.district(user);
    var entry = EntryCheck.check(body, user, clock.now(code), faults);
    return check(body, code, Offered.ALL_CHANNELS, entry, null, idempotencyKeyHash, faults);
  }

  /** The same for a finding of an inspection, in the inspectors' own district. */
  CheckedTip check(
      StaffTipBody body, String district, Entry entry, byte[] idempotencyKeyHash, Faults faults) {
    return check(body, district, Offered.INSPECTED, entry, null, idempotencyKeyHash, faults);
  }

  /** The same for a tip that came by another channel; an account is sealed like any contact. */
  CheckedTip check(ChannelTip tip, byte[] idempotencyKeyHash, Faults faults) {
    var checked =
        check(
            tip,
            tip.district(),
            tip.sender() == null ? Offered.ALL_CHANNELS : Offered.RELAYED,
            tip.entry(),
            tip.sender(),
            idempotencyKeyHash,
            faults);
    return tip.account() == null
        ? checked
        : checked.of(contacts.seal(tip.account(), idempotencyKeyHash));
  }

  private CheckedTip check(
      TipFields body,
      String code,
      Set<String> channels,
      @Nullable Entry entry,
      @Nullable Sender sender,
      byte[] idempotencyKeyHash,
      Faults faults) {
    districts.requireReady();
    var district = districts.find(code);
    if (district.isEmpty()) {
      faults.add("district", Fault.UNKNOWN_VALUE);
    }
    var now = clock.now(code);
    var description = text("description", body.description(), Words.DESCRIPTION, faults);
    var uploads = uploads(body.uploads(), faults);
    if (description == null && uploads.isEmpty() && !faults.has("uploads")) {
      faults.add("description", Fault.EMPTY_REPORT);
    }
    var channel = offered("channel", body.channel(), channels, faults);
    var relation =
        offered(
            "relation",
            Objects.requireNonNullElse(body.relation(), Offered.RELATION),
            Offered.RELATIONS,
            faults);
    category(code, Districts.HAZARD_TYPE, "hazardType", body.hazardType(), faults);
    category(code, Districts.KEY_AREA, "keyArea", body.keyArea(), faults);
    var place = PlaceCheck.check(body.location(), faults);
    var address = text("address", body.address(), Words.ADDRESS, faults);
    var subject = subject(body.subject(), faults);
    faults.add("occurredAt", OccurredAt.fault(body.occurredAt(), now));
    var mode = mode(body, faults);
    var contact = contacts.check(body.contact(), mode, idempotencyKeyHash, faults);
    faults.throwIfAny();
    return new CheckedTip(
        district.orElseThrow(),
        now,
        channel,
        description,
        body.hazardType(),
        body.keyArea(),
        place,
        address,
        subject,
        body.occurredAt(),
        body.answers(),
        uploads,
        mode,
        relation,
        contactKind(body.contact()),
        contact,
        entry,
        sender);
  }

  private static @Nullable String text(
      String field, @Nullable String written, int longest, Faults faults) {
    var text = Words.strip(written);
    faults.add(field, Words.fault(text, longest));
    return text;
  }

  private static String offered(
      String field, @Nullable String value, Set<String> offered, Faults faults) {
    if (value == null) {
      faults.add(field, Fault.REQUIRED);
    } else if (!offered.contains(value)) {
      faults.add(field, Fault.UNKNOWN_VALUE);
    }
    return Objects.requireNonNullElse(value, "");
  }

  private void category(
      String district, String taxonomy, String field, @Nullable String code, Faults faults) {
    if (code != null && !districts.hasCategory(district, taxonomy, code)) {
      faults.add(field, Fault.UNKNOWN_VALUE);
    }
  }

  private static List<UUID> uploads(@Nullable List<@Nullable UUID> given, Faults faults) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > Offered.UPLOADS) {
      faults.add("uploads", Fault.TOO_MANY);
    }
    var seen = new HashSet<UUID>();
    for (int i = 0; i < given.size(); i++) {
      var id = given.get(i);
      if (id == null) {
        faults.add("uploads[" + i + "]", Fault.REQUIRED);
      } else if (!seen.add(id)) {
        faults.add("uploads[" + i + "]", Fault.DUPLICATE);
      }
    }
    return given.stream().filter(Objects::nonNull).<UUID>map(id -> id).toList();
  }

  private static @Nullable Subject subject(@Nullable Reported given, Faults faults) {
    if (given == null) {
      return null;
    }
    var name = text("subject.name", given.name(), Words.NAME, faults);
    if (name == null) {
      faults.add("subject.name", Fault.REQUIRED);
    }
    var written = Words.strip(given.uscc());
    var uscc = written == null ? null : Uscc.normalise(written).orElse(null);
    if (written != null && uscc == null) {
      faults.add("subject.uscc", Fault.MALFORMED);
    }
    return new Subject(Objects.requireNonNullElse(name, ""), uscc);
  }

  private static IdentityMode mode(TipFields body, Faults faults) {
    if (body.identityMode() == null) {
      faults.add("identityMode", Fault.REQUIRED);
    }
    return Objects.requireNonNullElse(body.identityMode(), IdentityMode.SEALED);
  }

  private static ContactKind contactKind(@Nullable Contact contact) {
    return switch (contact == null ? null : contact.kind()) {
      case PHONE -> ContactKind.PHONE;
      case EMAIL -> ContactKind.EMAIL;
      case null -> ContactKind.NONE;
    };
  }
}
