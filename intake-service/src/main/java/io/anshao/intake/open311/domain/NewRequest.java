package io.anshao.intake.open311.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it is made. Names, {@code device_id} and {@code account_id} are not read: nothing is
 * kept that links two reports of one person.
 *
 * @param description the name of the service where nothing was written
 * @param media addresses of pictures, which are not to be trusted
 */
public record NewRequest(
    Service service,
    String description,
    Optional<Point> position,
    Optional<String> address,
    Optional<String> phone,
    Optional<String> email,
    List<URI> media,
    Arguments given) {

  /** Characters of a description. */
  static final int LONGEST = 4000;

  /** A number of degrees has no more. */
  private static final int DIGITS = 40;

  /** Degrees north and east in WGS-84. */
  public record Point(BigDecimal lat, BigDecimal lng) {}

  /**
   * Reads it.
   *
   * @throws Refused with everything that is wrong
   */
  public static NewRequest read(Arguments in, Offer offer) {
    var wrongs = new ArrayList<Wrong>();
    var service = service(in, offer, wrongs);
    var position = position(in, wrongs);
    var description = in.one("description");
    if (description.filter(text -> text.codePointCount(0, text.length()) > LONGEST).isPresent()) {
      wrongs.add(Wrong.bad("description takes 4,000 characters at most"));
    }
    var media = Media.read(in, wrongs);
    service.ifPresent(
        known ->
            known.attributes().stream()
                .flatMap(asked -> asked.fault(in.attribute(asked.code())).stream())
                .forEach(wrongs::add));
    Refused.ifAny(wrongs);
    var known = service.orElseThrow();
    return new NewRequest(
        known,
        description.orElse(known.name()),
        position,
        in.one("address_string"),
        in.one("phone"),
        in.one("email"),
        media,
        in);
  }

  private static Optional<Service> service(Arguments in, Offer offer, List<Wrong> wrongs) {
    var code = in.one("service_code");
    if (code.isEmpty()) {
      wrongs.add(Wrong.bad("service_code is required"));
      return Optional.empty();
    }
    var service = offer.find(code.get());
    if (service.isEmpty()) {
      wrongs.add(Wrong.unknown("service_code"));
    }
    return service;
  }

  private static Optional<Point> position(Arguments in, List<Wrong> wrongs) {
    if (in.has("lat") != in.has("long")) {
      wrongs.add(Wrong.bad("lat and long belong together"));
    } else if (!in.has("lat") && !in.has("address_string")) {
      wrongs.add(Wrong.bad("a location is required: lat and long, or address_string"));
    }
    var lat = degrees("lat", in, wrongs);
    var lng = degrees("long", in, wrongs);
    return lat.flatMap(north -> lng.map(east -> new Point(north, east)));
  }

  private static Optional<BigDecimal> degrees(String name, Arguments in, List<Wrong> wrongs) {
    var text = in.one(name);
    var number = text.flatMap(NewRequest::number);
    if (text.isPresent() && number.isEmpty()) {
      wrongs.add(Wrong.bad(name + " must be a number of degrees"));
    }
    return number;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What was answered to an attribute. */
  public Optional<String> answer(String code) {
    return given.attribute(code).stream().findFirst();
  }

  /** A plain question's answer; nothing for 不清楚. */
  public Optional<Boolean> isSo(String code) {
    return answer(code)
        .filter(a -> a.equals(Offer.YES) || a.equals(Offer.NO))
        .map(Offer.YES::equals);
  }

  /** When it happened. */
  public Optional<Instant> occurredAt() {
    return answer(Offer.OCCURRED_AT).flatMap(Moment::read);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "NewRequest";
  }
}
