/** What the columns of a file mean. */
@NullMarked
package io.anshao.intake.sheet.domain;

import org.jspecify.annotations.NullMarked;
