package io.anshao.scenarios;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the one platform of this run. It may ask for the {@link Platform} and for a {@link
 * District} of its own.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlatformExtension.class)
@interface OnPlatform {}
