package io.anshao.intake.chat;

import io.anshao.edge.chat.ChatMessage;
import io.anshao.edge.chat.ChatMessage.Content;
import io.anshao.edge.chat.ChatTips;
import io.anshao.edge.problem.Problem;
import io.anshao.intake.chat.Dialogues.Held;
import io.anshao.intake.chat.domain.Dialogue;
import io.anshao.intake.chat.domain.Saying;
import io.anshao.intake.chat.domain.Turn;
import io.anshao.intake.chat.domain.Turn.Heard;
import io.anshao.intake.link.ReceiptLinks;
import io.anshao.intake.photo.PhotoIntake;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.intake.tip.ChannelTip;
import io.anshao.intake.tip.TipBody.Crs;
import io.anshao.intake.tip.TipBody.Location;
import io.anshao.intake.tip.domain.ContactAddress;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Leads the dialogues: keeps each message once, and makes a tip of them when asked to. */
final class Chats implements ChatTips {

  /** More messages of one person do not come at once. */
  private static final int TRIES = 8;

  private final Dialogues dialogues;
  private final PhotoIntake photos;
  private final ChannelIntake intake;
  private final ReceiptLinks links;
  private final ChatSettings settings;

  Chats(
      Dialogues dialogues,
      PhotoIntake photos,
      ChannelIntake intake,
      ReceiptLinks links,
      ChatSettings settings) {
    this.dialogues = dialogues;
    this.photos = photos;
    this.intake = intake;
    this.links = links;
    this.settings = settings;
  }

  /** Another message of the same person was kept in between. */
  private static final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1;

    LostRace() {
      super("another message came in between", null, false, false);
    }
  }

  private record Answer(Dialogue next, String reply) {

    static Answer of(Dialogue next, Saying saying) {
      return new Answer(next, saying.text());
    }
  }

  @Override
  public Mono<String> hear(ChatMessage message) {
    return Mono.defer(() -> once(message))
        .retryWhen(Retry.max(TRIES).filter(LostRace.class::isInstance))
        .onErrorResume(Chats::isNotTaken, _ -> Mono.just(Saying.NOT_TAKEN.text()));
  }

  private Mono<String> once(ChatMessage message) {
    return dialogues
        .with(message)
        .flatMap(
            held ->
                Mono.justOrEmpty(held.dialogue().answerTo(message.id()))
                    .switchIfEmpty(Mono.defer(() -> answer(held, message))));
  }

  private Mono<String> answer(Held held, ChatMessage message) {
    var turn = Turn.of(held.dialogue(), heard(message.content()), UUID.randomUUID());
    return answer(turn, message)
        .flatMap(
            answer ->
                dialogues
                    .keep(held, answer.next().answering(message.id(), answer.reply()))
                    .filter(isKept -> isKept)
                    .switchIfEmpty(Mono.error(LostRace::new))
                    .thenReturn(answer.reply()));
  }

  private Mono<Answer> answer(Turn turn, ChatMessage message) {
    return switch (turn) {
      case Turn.Reply(var next, var saying) -> Mono.just(Answer.of(next, saying));
      case Turn.Fetch(var next) -> fetched(next, message.content());
      case Turn.Tell(var told, var isAnonymous) -> told(told, isAnonymous, message);
    };
  }

  private Mono<Answer> fetched(Dialogue now, Content content) {
    if (!(content instanceof Content.Picture(var bytes))) {
      throw new IllegalStateException("only a picture is fetched");
    }
    return bytes
        .flatMap(
            picture ->
                photos
                    .take(Flux.just(picture))
                    .map(id -> Answer.of(now.showing(id), Saying.NOTED))
                    .onErrorResume(
                        Chats::isRefusal, _ -> Mono.just(Answer.of(now, Saying.PICTURE_REFUSED))))
        .defaultIfEmpty(Answer.of(now, Saying.PICTURE_LOST));
  }

  private Mono<Answer> told(Dialogue told, boolean isAnonymous, ChatMessage message) {
    var key = intake.key("chat", told.id().toString());
    return intake
        .take(_ -> tip(told, isAnonymous, message), key, null)
        .flatMap(
            receipt ->
                links
                    .make(receipt.tipId(), key)
                    .map(settings::link)
                    .map(link -> Saying.told(receipt.tipNumber(), link)))
        .map(reply -> new Answer(told.asTold(), reply))
        .onErrorResume(Chats::isRefusal, _ -> Mono.just(Answer.of(told, Saying.REFUSED)));
  }

  private ChannelTip tip(Dialogue told, boolean isAnonymous, ChatMessage message) {
    var spot = told.spot();
    var tip =
        ChannelTip.through(message.channel(), settings.district())
            .describes(told.words())
            .shows(told.pictures())
            .isFrom("unknown")
            .identifies(isAnonymous ? null : account(message));
    return spot == null ? tip.tip() : tip.isAt(location(spot), spot.label()).tip();
  }

  private static Location location(Dialogue.Spot spot) {
    return new Location(new BigDecimal(spot.lat()), new BigDecimal(spot.lng()), Crs.GCJ02, null);
  }

  private static @Nullable String account(ChatMessage message) {
    return ContactAddress.account(message.platform(), message.from()).orElse(null);
  }

  private static Heard heard(Content content) {
    return switch (content) {
      case Content.Words(var text) -> new Heard.Text(text);
      case Content.Picture _ -> new Heard.Picture();
      case Content.Spot(var lat, var lng, var label) ->
          new Heard.Place(new Dialogue.Spot(lat.toPlainString(), lng.toPlainString(), label));
      case Content.Hello _ -> new Heard.Hello();
      case Content.Other _ -> new Heard.Unclear();
    };
  }

  /** What is wrong with it stays wrong. */
  private static boolean isRefusal(Throwable error) {
    return error instanceof Problem problem && problem.getStatusCode().is4xxClientError();
  }

  private static boolean isNotTaken(Throwable error) {
    return error instanceof RejectedExecutionException
        || error instanceof DataAccessException
        || error instanceof IllegalStateException ex && ex.getCause() instanceof LostRace
        || error instanceof Problem problem
            && problem.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
  }
}
