package io.anshao.intake.tip;

import io.anshao.intake.tip.domain.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a tip's JSON and goes on after a field of the wrong form, so that one answer can name them
 * all. Only what is no JSON at all ends the reading.
 */
public final class TipReader {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .addHandler(new Noting())
          .build()
          .reader();

  private TipReader() {}

  /**
   * The tip, with nothing in place of what was of the wrong form.
   *
   * @throws DecodingException when it is not JSON
   */
  public static <T> T read(Class<T> type, byte[] body, Faults faults) {
    T read;
    try {
      read = READER.forType(type).withAttribute(Faults.class, faults).readValue(body);
    } catch (JacksonException e) {
      // its message may quote what somebody wrote
      throw new DecodingException("not readable as JSON");
    }
    if (read == null) {
      throw new DecodingException("not a JSON object");
    }
    return read;
  }

  private static final class Noting extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        @Nullable ValueDeserializer<?> deserializer,
        Object bean,
        String name) {
      // unknown fields are told when their object has been read: the context is its parent's
      var parent = pathOf(context);
      note(context, parent.isEmpty() ? name : parent + "." + name, Fault.UNKNOWN_FIELD);
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message) {
      note(context, target.isEnum() ? Fault.UNKNOWN_VALUE : Fault.WRONG_TYPE);
      return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> target, Number value, String message) {
      note(context, Fault.WRONG_TYPE);
      return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        String message) {
      note(context, Fault.WRONG_TYPE);
      parser.skipChildren();
      return null;
    }

    private static void note(DeserializationContext context, Fault fault) {
      note(context, pathOf(context), fault);
    }

    private static void note(DeserializationContext context, String field, Fault fault) {
      if (context.getAttribute(Faults.class) instanceof Faults faults) {
        faults.add(field, fault);
      }
    }

    private static String pathOf(DeserializationContext context) {
      return context
          .getParser()
          .streamReadContext()
          .pathAsPointer()
          .toString()
          .replaceFirst("^/", "")
          .replaceAll("/(\\d+)(?=/|$)", "[$1]")
          .replace('/', '.');
    }
  }
}
