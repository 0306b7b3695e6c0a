package io.anshao.edge.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that somebody writes, as they may be stored. */
public final class FreeText {

  private FreeText() {}

  /**
   * The words without space around them; what is wrong with them is noted under the field.
   *
   * @param longest in characters as people count them
   */
  public static String checked(
      FieldErrors errors, String field, @Nullable String written, int longest) {
    var text = optional(errors, field, written, longest);
    errors.check(text.isEmpty(), field, "required", "请填写内容。", "Write something.");
    return text;
  }

  /** The same where nothing need be written. */
  public static String optional(
      FieldErrors errors, String field, @Nullable String written, int longest) {
    var text = written == null ? "" : written.strip();
    errors.check(
        text.codePointCount(0, text.length()) > longest,
        field,
        "too-long",
        "最多 %d 字。".formatted(longest),
        String.format(Locale.ROOT, "%,d characters at most.", longest));
    errors.check(
        text.indexOf('\0') >= 0,
        field,
        "bad-character",
        "含有无法保存的字符，请删除。",
        "It contains a character that cannot be stored; remove it.");
    return text;
  }
}
