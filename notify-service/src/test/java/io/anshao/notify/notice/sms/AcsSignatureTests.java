package io.anshao.notify.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the examples of the provider's own documentation (help.aliyun.com, V3 request signature). */
class AcsSignatureTests {

  @ParameterizedTest
  @CsvSource({
    "3156853299f313e23d1673dc12e1703d, 2023-10-26T10:22:32Z, 06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    "d410180a5abf7fe235dd9b74aca91fc0, 2023-10-26T09:01:01Z, e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804"
  })
  void signsAsPublished(String nonce, String date, String signature) {
    var headers =
        new TreeMap<>(
            Map.of(
                "host",
                "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action",
                "RunInstances",
                "x-acs-content-sha256",
                AcsSignature.sha256(""),
                "x-acs-date",
                date,
                "x-acs-signature-nonce",
                nonce,
                "x-acs-version",
                "2014-05-26"));
    var query =
        AcsSignature.query(
            Map.of(
                "RegionId",
                "cn-shanghai",
                "ImageId",
                "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"));

    assertThat(
            new AcsSignature("YourAccessKeyId", "YourAccessKeySecret")
                .authorization(query, headers, ""))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
                + signature);
  }

  @Test
  void encodesAsRfc3986Says() {
    assertThat(AcsSignature.query(Map.of("a b", "安*~+"))).isEqualTo("a%20b=%E5%AE%89%2A~%2B");
  }

  @Test
  void readsWhatTheProviderDecided() {
    assertThat(AliyunSms.read(200, "{\"Code\":\"OK\"}")).isInstanceOf(Accepted.class);
    assertThat(AliyunSms.read(200, "{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\"}"))
        .isInstanceOf(Refused.class);
    assertThat(AliyunSms.read(200, "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\"}"))
        .isInstanceOf(Undecided.class);
    assertThat(AliyunSms.read(400, "{\"Code\":\"SignatureDoesNotMatch\"}"))
        .isInstanceOf(Undecided.class);
    assertThat(AliyunSms.read(503, "")).isInstanceOf(Unavailable.class);
    assertThat(AliyunSms.read(200, "<html>")).isInstanceOf(Undecided.class);
  }
}
