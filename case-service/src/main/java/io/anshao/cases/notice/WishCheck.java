package io.anshao.cases.notice;

import io.anshao.cases.notice.MyNoticesController.Sealed;
import io.anshao.cases.notice.MyNoticesController.Unwanted;
import io.anshao.cases.notice.MyNoticesController.Wishes;
import io.anshao.cases.notice.WishRows.SealedEntry;
import io.anshao.cases.notice.domain.NoticeKind;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.seal.Hpke;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what a person sent can be kept. */
final class WishCheck {

  private static final int TAG = 16;
  private static final int PADDED = 512;
  private static final int LONGEST_KEY_ID = 80;
  private static final int HOURS = 24;

  private WishCheck() {}

  static boolean isHour(int hour) {
    return hour >= 0 && hour < HOURS;
  }

  static Map<NoticeKind, List<String>> unwanted(Wishes body, FieldErrors errors) {
    var all = new EnumMap<NoticeKind, List<String>>(NoticeKind.class);
    var typed = body.unwanted() == null ? List.<Unwanted>of() : body.unwanted();
    for (int i = 0; i < typed.size(); i++) {
      var each = typed.get(i);
      var kind = NoticeKind.ofCode(String.valueOf(each.kind())).filter(NoticeKind::isOptional);
      var channels =
          (each.channels() == null ? List.<@Nullable String>of() : each.channels())
              .stream().map(String::valueOf).distinct().toList();
      errors.check(
          kind.isEmpty()
              || !channels.stream().allMatch(channel -> ChannelKind.ofCode(channel).isPresent()),
          "unwanted[" + i + "]",
          "unknown-value",
          "请从列出的通知和方式中选择；紧急线索不能关闭。",
          "Choose from the kinds and channels that are listed; an emergency cannot be turned off.");
      kind.ifPresent(known -> all.put(known, channels));
    }
    return all;
  }

  static SealedEntry sealed(Sealed body) {
    var keyId = body.keyId() == null ? "" : body.keyId();
    var enc = body.enc() == null ? "" : body.enc();
    var ciphertext = body.ciphertext() == null ? "" : body.ciphertext();
    new FieldErrors()
        .check(
            keyId.isBlank()
                || keyId.length() > LONGEST_KEY_ID
                || length(enc) != Hpke.POINT
                || length(ciphertext) != PADDED + TAG,
            "address",
            "not-sealed",
            "地址没有密封好，请重新填写。",
            "The address was not sealed; type it again.")
        .throwIfAny();
    return new SealedEntry(keyId, enc, ciphertext);
  }

  private static int length(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length;
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
