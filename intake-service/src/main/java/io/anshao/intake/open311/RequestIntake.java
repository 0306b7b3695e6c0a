package io.anshao.intake.open311;

import static io.anshao.intake.open311.domain.Part.field;
import static io.anshao.intake.open311.domain.Part.group;

import io.anshao.contracts.tip.Answers;
import io.anshao.contracts.tip.IdentityMode;
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
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.TipBody.Contact;
import io.anshao.intake.tip.TipBody.Crs;
import io.anshao.intake.tip.TipBody.Kind;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.TipReceipt;
import io.anshao.intake.tip.TraceParent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final ChannelIntake tips;
  private final RelayedPhotos photos;
  private final MediaFetch media;
  private final Tokens tokens;

  RequestIntake(
      Catalogue catalogue,
      ChannelIntake tips,
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
                tips.relay(tip, body, name, TraceParent.of(exchange))
                    .map(receipt -> answer(receipt, tip.contact() != null)));
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

  private static ChannelTip tip(NewRequest request, List<UUID> uploads, ApiKey key) {
    var contact = contact(request);
    return ChannelTip.through(CHANNEL, key.district())
        .isOf(request.service().code(), request.answer(Offer.KEY_AREA).orElse(null))
        .describes(request.description())
        .isAt(location(request), request.address().orElse(null))
        .concerns(
            request.answer(Offer.SUBJECT_NAME).orElse(null),
            request.answer(Offer.SUBJECT_USCC).orElse(null))
        .happenedAt(request.occurredAt().orElse(null))
        .answers(
            new Answers(
                request.isSo(Offer.INJURED).orElse(null),
                request.isSo(Offer.ONGOING).orElse(null),
                request.isSo(Offer.FLAMMABLE).orElse(null)))
        .shows(List.copyOf(uploads))
        .identifies(contact == null ? IdentityMode.ANONYMOUS : IdentityMode.SEALED, contact)
        .isSentBy(new Sender(key.id(), key.name()))
        .tip();
  }

  private static @Nullable Location location(NewRequest request) {
    return request
        .position()
        .map(at -> new Location(at.lat(), at.lng(), Crs.WGS84, null))
        .orElse(null);
  }

  /** A contact is one: the telephone goes before the address. */
  private static @Nullable Contact contact(NewRequest request) {
    return request
        .phone()
        .map(phone -> Contact.of(Kind.PHONE, phone))
        .or(() -> request.email().map(email -> Contact.of(Kind.EMAIL, email)))
        .orElse(null);
  }

  /** Open311 knows none; who repeats a request under ours makes it once. */
  private static IdempotencyKey idempotencyKey(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    return headers.getFirst(IdempotencyKey.HEADER) == null
        ? new IdempotencyKey(UUID.randomUUID())
        : IdempotencyKey.required(headers);
  }

  /** Its receipt code stays here: it is for the reporter's eyes alone. */
  private Document answer(TipReceipt taken, boolean isSealed) {
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
