package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.progress.domain.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request that anybody may see.
 *
 * @param status where it stands
 * @param updatedAt when it came to stand there; of a closed one, when it was closed
 * @param dueOn the day by which it is to be handled
 */
public record PublicRequest(
    String id,
    Status status,
    String serviceCode,
    @Nullable String serviceName,
    @Nullable String description,
    @Nullable String agency,
    Instant requestedAt,
    Instant updatedAt,
    @Nullable LocalDate dueOn,
    @Nullable String address,
    @Nullable BigDecimal lat,
    @Nullable BigDecimal lng) {

  /** As it is answered. */
  public Group shown() {
    return group(
        field("service_request_id", id),
        field("status", status.isSettled() ? "closed" : "open"),
        field("status_notes", PublicStep.of(status).map(PublicStep::words).orElse(null)),
        field("service_name", serviceName),
        field("service_code", serviceCode),
        field("description", description),
        field("agency_responsible", agency),
        field("service_notice", (String) null),
        field("requested_datetime", Moment.write(requestedAt)),
        field("updated_datetime", Moment.write(updatedAt)),
        field("expected_datetime", dueOn == null ? null : Moment.write(Moment.endOf(dueOn))),
        field("address", address),
        field("address_id", (String) null),
        field("zipcode", (String) null),
        field("lat", lat),
        field("long", lng),
        field("media_url", (String) null));
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "PublicRequest[" + id + "]";
  }
}
