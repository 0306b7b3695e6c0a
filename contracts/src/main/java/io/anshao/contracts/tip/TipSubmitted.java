package io.anshao.contracts.tip;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission by one reporter through one channel. Nothing in it leads back to the reporter.
 *
 * @param tipNumber shown to the reporter, for example {@code JB20210608-7K3M9Q}
 * @param channel how it came (DOMAIN 4.1), for example {@code web}
 * @param submittedAt business time of the answer to the reporter
 * @param description the reporter's words, erasable where stored
 * @param hazardType code of the reporter's own choice, not a judgement
 * @param relation who the reporter is to the subject: {@code public}, {@code employee}, …
 * @param entry what staff noted who keyed it in; {@code null} when the reporter sent it
 * @param sender the system that passed it on; {@code null} when none did
 * @param leaf {@code sha-256:hex}, the tip's leaf in the day's tree
 */
@EventType(value = "io.anshao.tips.submitted.v1", topic = Topic.TIPS)
public record TipSubmitted(
    UUID tipId,
    String tipNumber,
    String district,
    String channel,
    Instant submittedAt,
    @Nullable String description,
    @Nullable String hazardType,
    @Nullable String keyArea,
    @Nullable Place location,
    @Nullable String address,
    @Nullable Subject subject,
    @Nullable Instant occurredAt,
    @Nullable Answers answers,
    List<Upload> uploads,
    IdentityMode identityMode,
    String relation,
    ContactKind contactKind,
    @Nullable Entry entry,
    @Nullable Sender sender,
    String leaf) {}
