package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.Desk;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Makes campaigns and ends them before their time. */
final class MakingCampaigns {

  private final Desk desk;
  private final CampaignBook book;
  private final BusinessClock clock;

  MakingCampaigns(Desk desk, CampaignBook book, BusinessClock clock) {
    this.desk = desk;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Makes it once; again under the same request, it answers the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<Campaign> make(Campaign campaign, UUID by, byte[] request) {
    return desk.write(
            "campaign/" + campaign.id(),
            tx -> {
              CampaignRows.insert(tx.connection(), campaign, by, request);
              if (!MessageDigest.isEqual(CampaignRows.requestOf(tx, campaign.id()), request)) {
                throw otherBody();
              }
              return CampaignRows.find(tx.connection(), campaign.id()).orElseThrow();
            })
        .map(book::take);
  }

  /** Ends it today; what was ended stays ended on its day. */
  Mono<Campaign> end(Campaign campaign, UUID by) {
    var today = LocalDate.ofInstant(clock.now(campaign.district()), Deadline.ZONE);
    return desk.write(
            "campaign/" + campaign.id(),
            tx -> {
              CampaignRows.end(tx.connection(), campaign.id(), campaign.district(), today, by);
              return CampaignRows.find(tx.connection(), campaign.id()).orElseThrow();
            })
        .map(book::take);
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "同一个 Idempotency-Key 不能用于不同的内容。",
        "The same Idempotency-Key cannot carry another body.");
  }
}
