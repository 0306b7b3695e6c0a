package io.anshao.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gives a parser what somebody made of a valid input: changed bits and bytes, numbers at their
 * limits, pieces that are cut out, doubled or moved. The same ones in every run; two hundred times
 * as many in {@code infra/test deep}, which also lets Jazzer look for inputs by what they reach in
 * the parser ({@code JAZZER_FUZZ}).
 */
public final class Fuzzing {

  private static final int RUNS = Boolean.getBoolean("anshao.deep") ? 40_000 : 200;
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST_PIECE = 64;

  /** What parsers trip over. */
  private static final List<byte[]> WORDS =
      List.of(
          new byte[] {0},
          new byte[] {-1, -1, -1, -1},
          new byte[] {0, 0, 0, 0},
          new byte[] {127, -1, -1, -1},
          new byte[] {-128, 0, 0, 0},
          "9223372036854775808".getBytes(StandardCharsets.US_ASCII),
          "-1".getBytes(StandardCharsets.US_ASCII),
          "1e999".getBytes(StandardCharsets.US_ASCII),
          "null".getBytes(StandardCharsets.US_ASCII),
          "[[[[[[[[".getBytes(StandardCharsets.US_ASCII),
          "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
              .getBytes(StandardCharsets.US_ASCII),
          "&#0;".getBytes(StandardCharsets.US_ASCII),
          "\u202e\ufeff\ud83d\ude00".getBytes(StandardCharsets.UTF_8),
          new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xED, (byte) 0xA0, (byte) 0x80});

  /** Whether somebody else already makes what a test is given. */
  private static final boolean IS_LED = System.getenv("JAZZER_FUZZ") != null;

  private final SplittableRandom random = new SplittableRandom(20210608);
  private final byte[] seed;

  private Fuzzing(byte[] seed) {
    this.seed = seed;
  }

  /** What is done with an input. It lets out what it did not foresee, and nothing else. */
  @FunctionalInterface
  public interface Target {
    void take(byte[] input) throws Exception;
  }

  /**
   * Runs an input and, unless a fuzzer made it, what is made of it.
   *
   * @throws AssertionError with the input that something unforeseen came of
   */
  public static void around(byte[] input, Target target) {
    run(target, input);
    var fuzzing = new Fuzzing(input);
    for (int run = IS_LED || input.length == 0 ? RUNS : 0; run < RUNS; run++) {
      run(target, fuzzing.next());
    }
  }

  private static void run(Target target, byte[] input) {
    try {
      target.take(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw new AssertionError("on " + HexFormat.of().formatHex(input), e);
    }
  }

  private byte[] next() {
    var input = seed.clone();
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] changed(byte[] input) {
    if (input.length == 0) {
      return seed.clone();
    }
    var at = random.nextInt(input.length);
    var end = Math.min(input.length, at + 1 + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(8)) {
      case 0 -> with(input, at, (byte) (input[at] ^ (1 << random.nextInt(Byte.SIZE))));
      case 1 -> with(input, at, (byte) random.nextInt());
      case 2 -> replaced(input, at, at, word());
      case 3 -> replaced(input, at, Math.min(input.length, at + 4), word());
      case 4 -> replaced(input, at, end, new byte[0]);
      case 5 -> replaced(input, at, at, Arrays.copyOfRange(input, at, end));
      case 6 -> Arrays.copyOf(input, at);
      default -> replaced(input, at, input.length, tail());
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private byte[] tail() {
    return Arrays.copyOfRange(seed, random.nextInt(seed.length), seed.length);
  }

  private static byte[] with(byte[] input, int at, byte value) {
    input[at] = value;
    return input;
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    var next = new byte[from + by.length + input.length - to];
    System.arraycopy(input, 0, next, 0, from);
    System.arraycopy(by, 0, next, from, by.length);
    System.arraycopy(input, to, next, from + by.length, input.length - to);
    return next;
  }
}
