/** What a source may claim. */
@NullMarked
package io.anshao.intake.webhook.domain;

import org.jspecify.annotations.NullMarked;
