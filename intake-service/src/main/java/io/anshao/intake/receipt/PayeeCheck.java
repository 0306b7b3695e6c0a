package io.anshao.intake.receipt;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.seal.ContactSealing;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.seal.Payee;
import io.anshao.edge.seal.PayeeSealing;
import io.anshao.intake.receipt.domain.BankAccount;
import io.anshao.intake.receipt.domain.IdNumber;
import io.anshao.intake.sealing.SealingKeys;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at payee data and seals them at once where the browser did not. After this nobody here can
 * read them.
 */
final class PayeeCheck {

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_BANK = 60;

  /** Padded plain text and the tag of AES-GCM. */
  private static final int CIPHERTEXT_BYTES = ContactSealing.PADDED + 16;

  private final SealingKeys keys;

  PayeeCheck(SealingKeys keys) {
    this.keys = keys;
  }

  /**
   * The sealed data.
   *
   * @throws io.anshao.edge.problem.Problem 422 with every wrong field; 503 while there is no key to
   *     seal to
   */
  ContactSealed.Payee check(PayeeBody body, IdempotencyKey key) {
    return body.isSealed() ? sealed(body, key) : seal(body, key);
  }

  private ContactSealed.Payee seal(PayeeBody body, IdempotencyKey key) {
    var errors = new FieldErrors();
    var name = words("name", body.name(), LONGEST_NAME, errors);
    var id =
        parsed(
            "idNumber",
            body.idNumber(),
            IdNumber::of,
            errors,
            "身份证号码不正确，请核对。",
            "This is not a valid ID number; check it.");
    var bank = words("bank", body.bank(), LONGEST_BANK, errors);
    var account =
        parsed(
            "account",
            body.account(),
            BankAccount::of,
            errors,
            "请填写 8 至 30 位数字的账号。",
            "Give the 8 to 30 digits of the account.");
    errors.throwIfAny();
    var to = keys.required(Purpose.CONTACT);
    var sealed =
        PayeeSealing.seal(to.keyId(), to.point(), key.sha256(), new Payee(name, id, bank, account));
    var base64 = Base64.getEncoder();
    return new ContactSealed.Payee(
        to.keyId(),
        base64.encodeToString(sealed.enc()),
        base64.encodeToString(sealed.ciphertext()),
        key.sha256Hex());
  }

  private ContactSealed.Payee sealed(PayeeBody body, IdempotencyKey key) {
    keys.required(Purpose.CONTACT);
    var errors = new FieldErrors();
    errors.check(
        body.isPlain(),
        "name",
        "not-allowed",
        "已加密提交，不能同时提交明文。",
        "Send the data either sealed or plain.");
    errors.check(
        body.keyId() == null || !keys.isValid(Purpose.CONTACT, body.keyId()),
        "keyId",
        "unknown-key",
        "密钥已更换，请重新提交。",
        "The sealing key has changed; send it again.");
    checkBytes("enc", body.enc(), Hpke.POINT, errors);
    checkBytes("ciphertext", body.ciphertext(), CIPHERTEXT_BYTES, errors);
    errors.throwIfAny();
    return new ContactSealed.Payee(
        String.valueOf(body.keyId()),
        String.valueOf(body.enc()),
        String.valueOf(body.ciphertext()),
        key.sha256Hex());
  }

  private static String words(
      String field, @Nullable String written, int longest, FieldErrors errors) {
    var text = written == null ? "" : written.strip();
    if (text.isEmpty()) {
      errors.add(field, "required", "请填写这一项。", "Fill this in.");
    } else if (text.codePointCount(0, text.length()) > longest) {
      errors.add(field, "too-long", "内容太长，请缩短。", "This is too long; shorten it.");
    } else if (text.codePoints().anyMatch(PayeeCheck::isNoLetter)) {
      errors.add(field, "bad-character", "含有无法识别的字符，请删除。", "Remove the strange characters.");
    }
    return text;
  }

  private static boolean isNoLetter(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || codePoint == '<'
        || codePoint == '>';
  }

  private static String parsed(
      String field,
      @Nullable String written,
      java.util.function.Function<String, Optional<String>> parse,
      FieldErrors errors,
      String message,
      String messageEn) {
    if (written == null || written.isBlank()) {
      errors.add(field, "required", "请填写这一项。", "Fill this in.");
      return "";
    }
    var value = parse.apply(written);
    errors.check(value.isEmpty(), field, "malformed", message, messageEn);
    return value.orElse("");
  }

  private static void checkBytes(
      String field, @Nullable String text, int bytes, FieldErrors errors) {
    try {
      if (text != null && Base64.getDecoder().decode(text).length == bytes) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // named below
    }
    errors.add(
        field, text == null ? "required" : "malformed", "请检查格式。", "Check how this is written.");
  }
}
