package io.anshao.cases.walk;

import io.anshao.cases.callback.domain.Answer;
import io.anshao.cases.callback.domain.CallbackEvent;
import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.order.domain.OrderCommand;
import io.anshao.cases.order.domain.OrderDecider;
import io.anshao.cases.order.domain.OrderState;
import io.anshao.cases.order.domain.ReplyKind;
import io.anshao.cases.reveal.domain.RevealDecider;
import io.anshao.cases.reveal.domain.RevealEvent;
import io.anshao.cases.reveal.domain.RevealState;
import io.anshao.cases.reward.RewardIn;
import io.anshao.cases.reward.domain.RewardCommand;
import io.anshao.cases.reward.domain.RewardDecider;
import io.anshao.cases.reward.domain.RewardState;
import io.anshao.cases.voice.domain.VoiceCommand;
import io.anshao.cases.voice.domain.VoiceDecider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What the other services say of a case, firms and reporters at one, custodians and finance at the
 * other; and what lapses because nobody there says anything.
 */
final class Outsiders {

  private static final Text TEXT = new Text(new UUID(0, 1), "sha-256:00");

  private Outsiders() {}

  /** What is said of a tip is heard where its matter is handled; an order stays where it is. */
  static Optional<Draft> draft(CaseFile file, Stamp stamp, RandomGenerator random) {
    return switch (file.main() instanceof CaseState.Merged ? 0 : random.nextInt(5)) {
      case 0 -> ofFirm(file, stamp, random);
      case 1 -> ofReward(file, stamp, random);
      case 2 -> ofReveal(file, stamp, random);
      case 3 -> ofReporter(file, stamp, random);
      default -> sealed(file, stamp, random);
    };
  }

  private static Optional<Draft> ofFirm(CaseFile file, Stamp stamp, RandomGenerator random) {
    var state = file.state("order", OrderState.class, OrderDecider.start());
    return Unasked.drafted(file, "order", OrderDecider.decide(state, reply(file, stamp, random)));
  }

  private static Optional<Draft> ofReward(CaseFile file, Stamp stamp, RandomGenerator random) {
    var state = file.state("reward", RewardState.class, new RewardState.None());
    var command =
        switch (random.nextInt(4)) {
          case 0 -> new RewardCommand.Waive(stamp, RewardIn.claimUntil(file));
          case 1 -> paid(stamp, random);
          default -> claim(file, stamp, random);
        };
    return Unasked.drafted(file, "reward", RewardDecider.decide(state, command));
  }

  private static Optional<Draft> ofReveal(CaseFile file, Stamp stamp, RandomGenerator random) {
    var state = file.state("reveal", RevealState.class, RevealState.none());
    var step = step((RevealState.Requests) state, file, stamp, random);
    return Unasked.drafted(file, "reveal", RevealDecider.decide(state, step));
  }

  /** Who was told the result is owed a call, or says on the tracking page what they think. */
  private static Optional<Draft> ofReporter(CaseFile file, Stamp stamp, RandomGenerator random) {
    if (!(file.main() instanceof CaseState.Closed)) {
      return Optional.empty();
    }
    var tips = DuplicateIn.tips(file);
    var tip = tips.get(random.nextInt(tips.size()));
    CallbackEvent event =
        random.nextInt(3) > 0
            ? new CallbackEvent.CallbackOwed(stamp, tip.id(), tip.number())
            : new CallbackEvent.ReporterRated(
                stamp,
                tip.id(),
                tip.number(),
                tip.identityMode().equals("anonymous"),
                new Answer(Optional.of(true), Optional.of(true), Satisfaction.SATISFIED),
                Optional.empty());
    return Optional.of(new Draft(file, CallbackEvent.TRACK, List.of(event), new Words(), null));
  }

  /** Only who was unknown can leave a contact. */
  private static Optional<Draft> sealed(CaseFile file, Stamp stamp, RandomGenerator random) {
    var unknown =
        DuplicateIn.tips(file).stream()
            .filter(tip -> tip.identityMode().equals("anonymous"))
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    var tip = unknown.get(random.nextInt(unknown.size())).id();
    var seal = new VoiceCommand.Seal(stamp, tip, "phone");
    return Unasked.drafted(file, "voice", VoiceDecider.decide(Unasked.voices(file), seal));
  }

  private static OrderCommand reply(CaseFile file, Stamp stamp, RandomGenerator random) {
    var kinds = ReplyKind.values();
    var isWaitedFor =
        file.main() instanceof CaseState.Rectifying || file.main() instanceof CaseState.Rework;
    var firm = new Stamp(stamp.at(), new Actor(id(random), Role.ENTERPRISE_USER, Optional.empty()));
    return new OrderCommand.Answer(
        firm, kinds[random.nextInt(kinds.length)], TEXT, List.of(), isWaitedFor);
  }

  private static RewardCommand claim(CaseFile file, Stamp stamp, RandomGenerator random) {
    return new RewardCommand.Claim(
        stamp, id(random).toString(), stamp.at(), RewardIn.claimUntil(file));
  }

  private static RewardCommand paid(Stamp stamp, RandomGenerator random) {
    return random.nextBoolean()
        ? new RewardCommand.Return(stamp)
        : new RewardCommand.Pay(stamp, LocalDate.ofInstant(stamp.at(), Deadline.ZONE));
  }

  /** A new request, or a step of one that was made. */
  private static RevealEvent step(
      RevealState.Requests state, CaseFile file, Stamp stamp, RandomGenerator random) {
    var tip = file.id();
    if (state.all().isEmpty() || random.nextInt(4) == 0) {
      return new RevealEvent.ContactRequested(stamp, id(random), tip, "verify", TEXT);
    }
    var request = state.all().get(random.nextInt(state.all().size())).id();
    return switch (random.nextInt(3)) {
      case 0 -> new RevealEvent.ContactApproved(stamp, request, tip);
      case 1 -> new RevealEvent.ContactRefused(stamp, request, tip, TEXT);
      default -> new RevealEvent.ContactServed(stamp, request, tip, TEXT);
    };
  }

  private static UUID id(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
