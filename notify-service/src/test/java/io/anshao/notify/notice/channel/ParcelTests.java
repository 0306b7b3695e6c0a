package io.anshao.notify.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who cannot recognise a double by its id is told that it may be one. */
class ParcelTests {

  @Test
  void saysThatItMayRepeatFromTheSecondTryOnAlone() {
    assertThat(parcel(false).briefWithoutId()).isEqualTo("案件即将到期");
    assertThat(parcel(true).briefWithoutId()).startsWith("案件即将到期").contains("可能重复");
    assertThat(parcel(true).brief()).isEqualTo("案件即将到期");
  }

  private static Parcel parcel(boolean isAgain) {
    var id = UUID.randomUUID();
    return new Parcel(
        id, id, "staff-due", "", "", "案件即将到期", Map.of(), null, Instant.EPOCH, isAgain);
  }
}
