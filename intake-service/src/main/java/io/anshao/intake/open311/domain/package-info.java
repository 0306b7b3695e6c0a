/** What Open311 asks and answers, without the formats it is written in. */
@NullMarked
package io.anshao.intake.open311.domain;

import org.jspecify.annotations.NullMarked;
