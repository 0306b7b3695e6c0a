package io.anshao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchemaChangeTests {

  private static final String RELEASED =
      """
      {"type":"object",
       "properties":{"id":{"type":"string","format":"uuid"},
                     "kind":{"type":"string","enum":["a","b"]},
                     "days":{"type":"array","items":{"type":"object","properties":{"off":{"type":"boolean"}}}}},
       "required":["id"]}\
      """;

  @Test
  void allowsAnOptionalFieldAndAnotherEnumValue() {
    assertThat(after("\"kind\":{", "\"more\":{\"type\":\"string\"},\"kind\":{")).isEmpty();
    assertThat(after("\"b\"]", "\"b\",\"c\"]")).isEmpty();
  }

  @Test
  void reportsAFieldThatIsGoneOrRenamed() {
    assertThat(after("\"kind\":{", "\"sort\":{")).containsExactly("/kind is gone");
  }

  @Test
  void reportsAnotherTypeAlsoInsideOfAList() {
    assertThat(after("\"boolean\"", "\"string\""))
        .containsExactly("/days/*/off: type was \"boolean\", is \"string\"");
    assertThat(after("\"uuid\"", "\"date\""))
        .containsExactly("/id: format was \"uuid\", is \"date\"");
  }

  @Test
  void reportsAnEnumValueThatIsGone() {
    assertThat(after("\"a\",", "")).containsExactly("/kind: value a is gone");
  }

  @Test
  void reportsWhatIsRequiredOnOneSideAlone() {
    assertThat(after("[\"id\"]", "[\"id\",\"kind\"]")).containsExactly("/kind is required now");
    assertThat(after("[\"id\"]", "[]")).containsExactly("/id is no longer required");
  }

  private static List<String> after(String replaced, String by) {
    var json = JsonMapper.shared();
    assertThat(RELEASED).contains(replaced);
    return SchemaChange.breaks(
        json.readTree(RELEASED), json.readTree(RELEASED.replace(replaced, by)));
  }
}
