package io.anshao.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reporter who left an address hears of it, in words that betray nothing. */
@OnPlatform
class MailToReporterTests {

  @Test
  void tellsOfAcceptanceAndClosure(District district) {
    var address = someAddress();
    var tip = reportBy(district, address);
    var id = district.caseOf(tip).id();

    new Handling(district, id).accept();

    assertThat(mailsAwaited(district, address, 1).getFirst().text())
        .contains("已受理", tip.number(), "/track", "2021年7月8日", "8 July 2021")
        .doesNotContain("出口", tip.code());

    new Handling(district, id).fromAcceptedToClosed();

    var mails = mailsAwaited(district, address, 2);
    assertThat(mails.getLast().text())
        .contains("已办结", tip.number(), "/track")
        .doesNotContain("出口", tip.code());
    assertThat(mails)
        .allSatisfy(
            mail -> assertThat(mail.subject() + mail.from()).doesNotContain("举报", "安", "tip"));
  }

  @Test
  void tellsOfADecline(District district) {
    var address = someAddress();
    var tip = reportBy(district, address);

    new Handling(district, district.caseOf(tip).id()).decline();

    assertThat(mailsAwaited(district, address, 1).getFirst().text())
        .contains("不予受理", tip.number(), "/track");
    await().until(() -> tip.status().equals("declined"));
  }

  private static SentTip reportBy(District district, String address) {
    return district
        .at("2021-06-08T09:12")
        .reporter()
        .writes("安全出口上了锁。")
        .leaves("email", address)
        .sends();
  }

  private static String someAddress() {
    return "r" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
  }

  private static List<Mail> mailsAwaited(District district, String address, int number) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> district.platform().mailsTo(address), mails -> mails.size() >= number);
  }
}
