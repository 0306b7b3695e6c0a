/** What is written in files. */
@NullMarked
package io.anshao.intake.sheet.domain;

import org.jspecify.annotations.NullMarked;
