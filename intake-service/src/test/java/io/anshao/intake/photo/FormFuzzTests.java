package io.anshao.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.Intake;
import io.anshao.intake.IntakeTest;
import io.anshao.intake.Multipart;
import io.anshao.testkit.Fuzzing;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form with a picture is taken or refused as it stands on the wire. */
@IntakeTest
class FormFuzzTests {

  @Autowired private Intake intake;

  @Test
  void takesOrRefusesAnyForm() {
    var form = Multipart.file("file", SyntheticPhotos.jpeg(24, 16));

    Fuzzing.around(
        form.body(),
        body -> {
          var answer =
              intake.send(
                  HttpRequest.newBuilder(intake.uri("/api/v1/uploads"))
                      .header("Content-Type", form.contentType())
                      .POST(BodyPublishers.ofByteArray(body)));
          assertThat(answer.status()).isIn(201, 400, 413, 415, 422, 429);
        });
  }
}
