package io.anshao.intake.tip;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipBody.Reported;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every tip says, whoever sends it. */
sealed interface TipFields permits TipBody, StaffTipBody, ChannelTip {

  @Nullable String channel();

  @Nullable String district();

  @Nullable String description();

  @Nullable String hazardType();

  @Nullable String keyArea();

  @Nullable Location location();

  @Nullable String address();

  @Nullable Reported subject();

  @Nullable Instant occurredAt();

  @Nullable Answers answers();

  @Nullable List<@Nullable UUID> uploads();

  @Nullable IdentityMode identityMode();

  @Nullable String relation();

  @Nullable Contact contact();
}
