package io.anshao.intake.open311.domain;

import static io.anshao.intake.open311.domain.Asked.OFFER;
import static io.anshao.intake.open311.domain.Asked.with;
import static io.anshao.intake.open311.domain.Asked.wrongs;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.open311.domain.Attribute.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRequestTests {

  @Test
  void readsARequest() {
    var read =
        NewRequest.read(
            with(
                "service_code=fire_exit",
                "lat=29.89",
                "long=121.55",
                "description=门锁着",
                "attribute[ONGOING]=yes",
                "attribute[INJURED]=no",
                "attribute[FLAMMABLE]=unknown",
                "attribute[OCCURRED_AT]=2021-06-08T09:00:00+08:00",
                "attribute[easting]=7",
                "email=a@example.com"),
            OFFER);

    assertThat(read.service().name()).isEqualTo("疏散通道堵塞");
    assertThat(read.description()).isEqualTo("门锁着");
    assertThat(read.isSo(Offer.ONGOING)).contains(true);
    assertThat(read.isSo(Offer.INJURED)).contains(false);
    assertThat(read.isSo(Offer.FLAMMABLE)).isEmpty();
    assertThat(read.occurredAt()).isPresent();
    assertThat(read.email()).contains("a@example.com");
    assertThat(read.toString()).doesNotContain("门锁着");
  }

  @Test
  void saysTheServiceWhereNothingIsWritten() {
    var read =
        NewRequest.read(with("service_code=other", "address_string=x", "description="), OFFER);

    assertThat(read.description()).isEqualTo("其他");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "address_string=x                                 | 400 service_code is required",
        "service_code=; address_string=x                  | 400 service_code is required",
        "service_code=x; address_string=x                 | 404 service_code not found",
        "service_code=fire; address_string=x              | 404 service_code not found",
        "service_code=other                               | 400 a location is required: lat and long, or address_string",
        "service_code=other; address_id=7                 | 400 a location is required: lat and long, or address_string",
        "service_code=other; lat=1                        | 400 lat and long belong together",
        "service_code=other; lat=1; long=                 | 400 lat and long belong together",
        "service_code=other; lat=north; long=2            | 400 lat must be a number of degrees",
        "service_code=other; lat=1; long=2; media_url=ftp://x/y.jpg | 400 media_url must be an http or https address on its usual port",
        "service_code=other; lat=1; long=2; attribute[KEY_AREA]=x    | 400 attribute[KEY_AREA] must be one of the values of the service definition",
        "service_code=other; lat=1; long=2; attribute[ONGOING][]=yes; attribute[ONGOING][]=no | 400 attribute[ONGOING] takes one value",
        "service_code=other; lat=1; long=2; attribute[OCCURRED_AT]=yesterday | 400 attribute[OCCURRED_AT] must be a date and time with a zone"
      })
  void saysWhatIsWrong(String pairs, String wrong) {
    assertThat(wrongs(() -> NewRequest.read(with(pairs.split("; ")), OFFER)))
        .containsExactly(wrong.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example:8080/y.jpg",
        "http://a@b.example/y.jpg",
        "file:///etc/passwd",
        "//a.example/y.jpg",
        "y.jpg",
        "http://0x7f.1/y.jpg",
        "http://a.example/ y"
      })
  void takesPicturesFromOrdinaryAddressesAlone(String url) {
    var pairs = new String[] {"service_code=other", "address_string=x"};

    assertThat(wrongs(() -> NewRequest.read(with(Asked.but(pairs, "media_url[]=" + url)), OFFER)))
        .containsExactly("400 media_url must be an http or https address on its usual port");
    assertThat(
            NewRequest.read(with(Asked.but(pairs, "media_url=https://a.example/y.jpg?x=1")), OFFER)
                .media())
        .hasSize(1);
  }

  @Test
  void takesFourThousandCharactersAndNotOneMore() {
    var pairs = new String[] {"service_code=other", "address_string=x"};

    NewRequest.read(with(Asked.but(pairs, "description=" + "𠮷".repeat(4000))), OFFER);
    assertThat(
            wrongs(
                () ->
                    NewRequest.read(
                        with(Asked.but(pairs, "description=" + "字".repeat(4001))), OFFER)))
        .containsExactly("400 description takes 4,000 characters at most");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(wrongs(() -> NewRequest.read(with("lat=x", "description= "), OFFER)))
        .containsExactly(
            "400 service_code is required",
            "400 lat and long belong together",
            "400 lat must be a number of degrees");
  }

  @Test
  void namesAnAttributeThatIsRequiredAndMissing() {
    var floor = new Attribute("FLOOR", Type.STRING, true, 1, "Floor", "Text", List.of());
    var offer = new Offer(List.of(new Service("a", "甲", "A", null, List.of(floor))));

    assertThat(wrongs(() -> NewRequest.read(with("service_code=a", "address_string=x"), offer)))
        .containsExactly("400 attribute[FLOOR] is required");
  }

  @Test
  void offersKindsOfTheLowestLevelWithOrderedQuestions() {
    assertThat(OFFER.services()).extracting(Service::code).containsExactly("fire_exit", "other");
    var service = OFFER.find("fire_exit").orElseThrow();
    assertThat(service.group()).isEqualTo("消防");
    assertThat(service.attributes())
        .extracting(Attribute::order)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(service.attributes())
        .allMatch(a -> a.type() != Type.SINGLEVALUELIST || !a.values().isEmpty());
    assertThat(Offer.of(List.of(), List.of()).services()).isEmpty();
  }
}
