package io.anshao.notify.notice.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes, in memory only.
 *
 * @param address as the channel reads it: an e-mail address, a number, the address of a robot
 * @param subscription whose it is; {@code null} unless it is a webhook
 * @param secrets versions that a webhook is signed with, the newest first
 */
public record Destination(String address, @Nullable UUID subscription, List<Integer> secrets) {

  /** Of a person. */
  public static Destination of(String address) {
    return new Destination(address, null, List.of());
  }

  /** Without the address: a destination may end up in a log. */
  @Override
  public String toString() {
    return "Destination";
  }
}
