package io.anshao.intake.apikey;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.lane.Lanes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keys of other systems. What is shown follows from the {@code Idempotency-Key} and the master key,
 * like a receipt code: the same request again gets the same one, and a dump of the database gives
 * nobody any.
 */
final class ApiKeys {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MasterKey master;
  private final KeyReader reader;
  private final InstantSource clock;
  private final Lanes<KeyWork, Boolean> lanes;

  /**
   * @param clock system time
   */
  ApiKeys(MasterKey master, KeyReader reader, InstantSource clock, Lanes<KeyWork, Boolean> lanes) {
    this.master = master;
    this.reader = reader;
    this.clock = clock;
    this.lanes = lanes;
  }

  /** A key and what is shown of it this once. */
  record Made(ApiKey key, String secret) {

    /** Never prints the secret. */
    @Override
    public String toString() {
      return "Made[" + key.id() + "]";
    }
  }

  /** Makes a key. */
  Mono<Made> make(String district, String name, UUID by, IdempotencyKey key) {
    var id = id(key);
    var secret = secret(key);
    var today = today();
    var request = master.hmac("api-key-request", bytes(by), utf8(district), utf8(name));
    return lanes
        .submit(new KeyWork.Make(id, district, name, by, today, hash(secret), request))
        .map(
            isSame -> {
              if (!isSame) {
                throw otherRequest();
              }
              return new Made(new ApiKey(id, district, name, today, null, null), secret);
            });
  }

  /** All keys of a district, the newest first. */
  Flux<ApiKey> of(String district) {
    return reader.of(district);
  }

  /** Ends a key; {@code false} when the district has none of that id. */
  Mono<Boolean> revoke(UUID id, String district) {
    return lanes.submit(new KeyWork.Revoke(id, district, today()));
  }

  /** The key that was shown as {@code secret}, unless it is revoked; notes the day. */
  Mono<ApiKey> find(String secret) {
    return reader.byHash(hash(secret)).flatMap(this::noted);
  }

  private Mono<ApiKey> noted(ApiKey key) {
    var today = today();
    return today.equals(key.lastUsedOn())
        ? Mono.just(key)
        : lanes.submit(new KeyWork.Use(key.id(), today)).thenReturn(key);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private UUID id(IdempotencyKey key) {
    return UUID.nameUUIDFromBytes(master.hmac("api-key-id", bytes(key.value())));
  }

  private String secret(IdempotencyKey key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(master.hmac("api-key", bytes(key.value())));
  }

  private byte[] hash(String secret) {
    return master.hmac("api-key-hash", utf8(secret));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static Problem otherRequest() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "这次提交的编号已用于另一份内容，请刷新页面后重新提交。",
        "This Idempotency-Key was used with another body; send it under a new one.");
  }
}
