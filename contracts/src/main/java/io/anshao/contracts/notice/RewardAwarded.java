package io.anshao.contracts.notice;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A reward that was granted and claimed is to be paid. Says nothing of the case.
 *
 * @param rewardNumber for example {@code JL202100001}; unique in its district
 * @param tipId whose sealed payee data are to be used
 * @param claim names the payee data, as in {@code RewardClaimed}
 * @param yuan whole yuan
 */
@EventType(value = "io.anshao.notices.reward-awarded.v1", topic = Topic.NOTICES)
public record RewardAwarded(
    String district, String rewardNumber, UUID tipId, String claim, long yuan, Instant at) {

  /** The record's key: numbers of rewards are unique within a district. */
  public static String key(String district, String rewardNumber) {
    return district + "/" + rewardNumber;
  }
}
