package io.anshao.notify.notice.account;

import io.anshao.edge.chat.AccountMessages;
import io.anshao.notify.notice.channel.Channel;
import io.anshao.notify.notice.channel.Destination;
import io.anshao.notify.notice.channel.Parcel;
import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands a message to the platform that an account names: {@code wechat:somebody}. */
final class AccountChannel implements Channel {

  private final Map<String, AccountMessages> platforms;

  AccountChannel(List<AccountMessages> platforms) {
    this.platforms =
        platforms.stream()
            .collect(Collectors.toUnmodifiableMap(AccountMessages::platform, Function.identity()));
  }

  @Override
  public String name() {
    return "account";
  }

  @Override
  public String circuit(Destination to) {
    return platformOf(to);
  }

  @Override
  public Attempt deliver(Parcel parcel, Destination to) {
    var platform = platforms.get(platformOf(to));
    if (platform == null) {
      return new Unreachable();
    }
    var name = to.address().substring(to.address().indexOf(':') + 1);
    var message =
        new AccountMessages.Message(parcel.id(), parcel.template(), name, parcel.values());
    return switch (platform.send(message)) {
      case TAKEN -> new Accepted();
      case REFUSED -> new Refused();
      case LATER -> new Undecided(platform.platform() + " says later");
      case AWAY -> new Unavailable(platform.platform() + " does not answer");
    };
  }

  private static String platformOf(Destination to) {
    var colon = to.address().indexOf(':');
    return colon < 0 ? "" : to.address().substring(0, colon);
  }
}
