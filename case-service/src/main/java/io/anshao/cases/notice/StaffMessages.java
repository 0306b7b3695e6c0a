package io.anshao.cases.notice;

import io.anshao.cases.notice.domain.NoticeKind;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.contracts.notice.StaffNoticeRequested;
import io.anshao.messaging.outbox.OutboxRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notices to members of staff as they go out: one for each event, person and channel. */
public final class StaffMessages {

  static final String SOURCE = "/anshao/cases";

  private StaffMessages() {}

  /**
   * What somebody is told.
   *
   * @param event the same for everybody whom it concerns
   * @param path where the console shows more
   */
  public record Telling(
      UUID event,
      NoticeKind kind,
      String district,
      String number,
      String path,
      Instant at,
      @Nullable LocalDate dueOn,
      @Nullable String traceparent) {}

  /** The records for these people, each by the channel of theirs. */
  public static List<OutboxRecord> to(List<Reachable> people, Telling telling) {
    return people.stream()
        .filter(
            each ->
                !telling.kind().isOptional() || !each.unwanted().contains(telling.kind().code()))
        .flatMap(
            each ->
                Stream.ofNullable(each.channel())
                    .map(channel -> message(each.person(), channel, telling)))
        .toList();
  }

  private static OutboxRecord message(UUID person, ChannelKind channel, Telling telling) {
    var id = NameUuid.ofMessage(telling.event(), person, channel.code());
    return OutboxRecord.of(
        SOURCE,
        new StaffNoticeRequested(
            id,
            telling.event(),
            person,
            channel,
            telling.kind().code(),
            telling.number(),
            telling.path(),
            telling.at(),
            telling.dueOn(),
            !telling.kind().isOptional()),
        id.toString(),
        1,
        telling.district(),
        telling.at(),
        null,
        telling.traceparent());
  }
}
