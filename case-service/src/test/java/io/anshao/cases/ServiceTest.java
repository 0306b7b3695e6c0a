package io.anshao.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole service on real servers and a real port; one for all tests that carry it. Each test
 * makes a district of its own instead of cleaning up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "anshao.origins=" + ServiceTest.ORIGIN,
      "anshao.intake-url=http://intake.test",
      // hundreds of people are made and sign in: dear hashes were half of what the tests cost
      "anshao.passwords.memory=64",
      // a role that sees no case and that only tests of the second factor sign in with
      "anshao.totp.required=expert",
      "anshao.second-opinion.labels=6",
      "anshao.second-opinion.types=2",
      "anshao.second-opinion.more=1",
      "anshao.second-opinion.every=1s",
      "anshao.first-administrator.password=" + ServiceTest.ADMINISTRATOR_PASSWORD
    })
@Import(ServiceUnderTest.class)
public @interface ServiceTest {

  /** Where the console's pages come from. */
  String ORIGIN = "http://console.test";

  String ADMINISTRATOR_PASSWORD = "not-a-secret-4-tests";
}
