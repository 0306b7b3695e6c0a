package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.Categories.Category;
import io.anshao.cases.lifecycle.StaffCommand.Body;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Reading;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.Traces;
import io.anshao.messaging.lane.Lanes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Where commands of staff come in: read, then handed to a lane. */
public final class Commands {

  /** The etag of another track: no version of this one. */
  private static final long NEVER = -1;

  private final Tracks tracks;
  private final Lanes<StaffCommand, CommandAnswer> lanes;
  private final Units units;
  private final Categories categories;
  private final Staff staff;
  private final MasterKey secret;

  Commands(
      Tracks tracks,
      Lanes<StaffCommand, CommandAnswer> lanes,
      Surroundings facts,
      MasterKey secret) {
    this.tracks = tracks;
    this.lanes = lanes;
    this.units = facts.units();
    this.categories = facts.categories();
    this.staff = facts.staff();
    this.secret = secret;
  }

  /**
   * What a staff member asks.
   *
   * @param name of the command, in kebab case
   * @param track whose etag they give
   * @param etag version of the track as they saw it
   * @param signedAt when the code behind it was given, where it is signed
   */
  public record Request(
      UUID caseId,
      String name,
      StaffUser by,
      IdempotencyKey key,
      String track,
      long etag,
      JsonNode body,
      Optional<Instant> signedAt) {}

  /** The answer, after the commit; empty when there is no such command. */
  public Optional<Mono<CommandAnswer>> give(Request request) {
    return tracks
        .command(request.name())
        .map(
            command ->
                Mono.deferContextual(
                    chain -> lanes.submit(read(request, command, Traces.of(chain)))));
  }

  private StaffCommand read(
      Request request, Tracks.Given<?, ?, ?> command, @Nullable String traceparent) {
    var words = new Words();
    var reading = new Reading(new Known(request.by()), words::keep);
    var input = reading.read(command.step().form(), request.body());
    return new StaffCommand(
        request.caseId(),
        request.by(),
        command,
        request.key().value(),
        secret.hmac("command-body", CaseJson.bytes(request.body())),
        request.track().equals(command.track()) ? request.etag() : NEVER,
        new Body(input, words, reading.errors().list()),
        request.signedAt(),
        traceparent);
  }

  /** What the caller's district and unit know. */
  private final class Known implements Reading.Known {

    private final StaffUser user;

    Known(StaffUser user) {
      this.user = user;
    }

    @Override
    public boolean hasValue(String taxonomy, String code) {
      return user.district() != null
          && categories.find(user.district(), taxonomy, code).filter(Category::open).isPresent();
    }

    @Override
    public boolean hasUnit(UnitCode unit) {
      return user.district() != null
          && units.find(user.district(), unit).filter(Units.Unit::open).isPresent();
    }

    @Override
    public boolean hasColleague(UUID person) {
      return staff
          .find(person)
          .filter(Staff.Member::open)
          .filter(m -> m.district().equals(Optional.ofNullable(user.district())))
          .filter(m -> m.unit().map(UnitCode::value).equals(Optional.ofNullable(user.unit())))
          .isPresent();
    }
  }
}
