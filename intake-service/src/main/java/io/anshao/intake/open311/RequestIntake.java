package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.Sender;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.apikey.ApiKey;
import io.anshao.intake.open311.domain.Arguments;
import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.NewRequest;
import io.anshao.intake.open311.domain.Offer;
import io.anshao.intake.open311.domain.Part.Field;
import io.anshao.intake.photo.RelayedPhotos;
import io.anshao.intake.tip.RelayedTip;
import io.anshao.intake.tip.RelayedTips;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a tip of a request. One without a contact is anonymous and told its number at once; one
 * with a contact is sealed, and told a token.
 */
final class RequestIntake {

  /** How these tips came. */
  static final String CHANNEL = "open311";

  private final Catalogue catalogue;
  private final RelayedTips tips;
  private final RelayedPhotos photos;
  private final MediaFetch media;
  private final Tokens tokens;

  RequestIntake(
      Catalogue catalogue,
      RelayedTips tips,
      RelayedPhotos photos,
      MediaFetch media,
      Tokens tokens) {
    this.catalogue = catalogue;
    this.photos = photos;
    this.media = media;
    this.tips = tips;
    this.tokens = tokens;
  }

  Mono<Document> take(Arguments in, ApiKey key, ServerWebExchange exchange) {
    var request = NewRequest.read(in, catalogue.offer(key.district()));
    var name = idempotencyKey(exchange);
    var body = (key.id() + in.canonical()).getBytes(StandardCharsets.UTF_8);
    return uploads(request)
        .map(uploads -> tip(request, uploads, key))
        .flatMap(
            tip ->
                tips.submit(tip, body, name, exchange)
                    .map(taken -> answer(taken, tip.hasContact())));
  }

  /** One after the other: a request may name several, and none is worth more than that. */
  private Mono<List<UUID>> uploads(NewRequest request) {
    return Flux.fromIterable(request.media())
        .concatMap(url -> photos.take(media.fetch(url)))
        .collectList()
        // what the photograph itself is refused for tells nothing of our network
        .onErrorMap(Problem.class, RequestIntake::unlessOurs);
  }

  private static Throwable unlessOurs(Problem problem) {
    return problem.getStatusCode().is4xxClientError() ? MediaFetch.refused() : problem;
  }

  private static RelayedTip tip(NewRequest request, List<UUID> uploads, ApiKey key) {
    return new RelayedTip(
        CHANNEL,
        key.district(),
        request.service().code(),
        request.answer(Offer.KEY_AREA).orElse(null),
        request.description(),
        request.position().map(at -> new RelayedTip.Point(at.lat(), at.lng())).orElse(null),
        request.address().orElse(null),
        request.answer(Offer.SUBJECT_NAME).orElse(null),
        request.answer(Offer.SUBJECT_USCC).orElse(null),
        request.occurredAt().orElse(null),
        new Answers(
            request.isSo(Offer.INJURED).orElse(null),
            request.isSo(Offer.ONGOING).orElse(null),
            request.isSo(Offer.FLAMMABLE).orElse(null)),
        uploads,
        request.phone().orElse(null),
        request.email().orElse(null),
        new Sender(key.id(), key.name()));
  }

  /** Open311 knows none; who repeats a request under ours makes it once. */
  private static IdempotencyKey idempotencyKey(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    return headers.getFirst(IdempotencyKey.HEADER) == null
        ? new IdempotencyKey(UUID.randomUUID())
        : IdempotencyKey.required(headers);
  }

  private Document answer(RelayedTips.Taken taken, boolean isSealed) {
    Field name =
        isSealed
            ? field("token", tokens.of(taken.tipId()))
            : field("service_request_id", taken.tipNumber());
    return Document.requests(
        List.of(
            group(
                name,
                field(
                    "service_notice",
                    "已收到。有人受困、受伤或起火，请拨打 119、120。 Received; call 119 or 120 for people in danger."),
                field("account_id", (String) null))));
  }
}
