package io.anshao.intake.tip;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The way in for tips that do not come from our own pages: the same checks, the same lane, the same
 * records. A channel names each tip by something that its sender repeats; that is one tip, for
 * ever, whatever else the sender says with it. A system that keeps keys of its own is answered as
 * our pages are: another body under the same key is refused.
 */
public final class ChannelIntake {

  private final TipIntake intake;
  private final MasterKey master;

  ChannelIntake(TipIntake intake, MasterKey master) {
    this.intake = intake;
    this.master = master;
  }

  /**
   * The key of what a channel names so. Nobody without the master key can guess it, though the
   * names may be known.
   *
   * @param channel keeps the names of one channel apart from those of the others
   */
  public IdempotencyKey key(String channel, String... names) {
    var parts =
        Stream.of(names).map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    return new IdempotencyKey(master.uuid("channel/" + channel, parts));
  }

  /**
   * What the tip was taken as before, or nothing when it would be taken now.
   *
   * @return or a problem: 422 with every wrong field
   */
  public Mono<TipReceipt> look(Function<Faults, ChannelTip> reading, IdempotencyKey key) {
    return intake.look(reading, key);
  }

  /**
   * The receipt once the tip is committed, and the same again whenever it is sent again.
   *
   * @param reading gives the tip and notes what is wrong with it
   * @return or a problem: 422 with every wrong field, 503 when it was not taken
   */
  public Mono<TipReceipt> take(
      Function<Faults, ChannelTip> reading, IdempotencyKey key, @Nullable String traceparent) {
    return intake.take(reading, key, traceparent);
  }

  /**
   * The receipt of a tip under its sender's own key, kept as long as those of our pages.
   *
   * @param body what came, to tell another one under the same key
   * @return or a problem: 422 with every wrong field or for another body, 503 when it was not taken
   */
  public Mono<TipReceipt> relay(
      ChannelTip tip, byte[] body, IdempotencyKey key, @Nullable String traceparent) {
    return intake.relay(tip, body, key, traceparent);
  }
}
