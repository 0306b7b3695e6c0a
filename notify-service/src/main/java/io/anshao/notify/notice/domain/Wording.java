package io.anshao.notify.notice.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text with {@code {names}} to fill in. What stands in {@code [brackets]} is left out when a name
 * in it has no value.
 */
public record Wording(String text) {

  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  /**
   * The finished text.
   *
   * @throws IllegalArgumentException when a name outside brackets has no value
   */
  public String with(Map<String, String> values) {
    var kept = replace(OPTIONAL, text, part -> hasAll(part.group(1), values) ? part.group(1) : "");
    return replace(NAME, kept, name -> valueOf(name.group(1), values));
  }

  /** Every name that it fills in, in order. */
  public List<String> names() {
    return NAME.matcher(text).results().map(name -> name.group(1)).distinct().toList();
  }

  /** Names outside brackets: without a value for each there is no text. */
  public List<String> required() {
    return new Wording(OPTIONAL.matcher(text).replaceAll("")).names();
  }

  private static boolean hasAll(String part, Map<String, String> values) {
    return NAME.matcher(part).results().allMatch(name -> values.containsKey(name.group(1)));
  }

  private static String valueOf(String name, Map<String, String> values) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the text needs a value for " + name);
    }
    return value;
  }

  private static String replace(
      Pattern pattern, String in, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(in)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(replacement.apply(found)));
  }
}
