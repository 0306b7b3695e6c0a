/** The steps that a reporter sees, and the words for them. */
@NullMarked
package io.anshao.intake.progress.domain;

import org.jspecify.annotations.NullMarked;
