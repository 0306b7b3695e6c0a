/** What a report must be like, and what proves that it was made. */
@NullMarked
package io.anshao.intake.tip.domain;

import org.jspecify.annotations.NullMarked;
