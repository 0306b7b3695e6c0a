package io.anshao.intake;

import io.anshao.testkit.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The service as it runs, on a random port, with PostgreSQL and Kafka behind it. All classes so
 * annotated share one instance; each test makes what it looks at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = IntakeApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "anshao.origins=http://localhost:8080,http://localhost:8081",
      "anshao.flood.tips-a-minute=1000000"
    })
@ContextConfiguration(initializers = TestFiles.class)
@Import({TestServers.class, TestReference.class, Intake.class, Rows.class, TestDetector.class})
@ExtendWith(OutputCaptureExtension.class)
public @interface IntakeTest {}
