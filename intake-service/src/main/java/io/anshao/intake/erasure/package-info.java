/** What was to be kept for a time and had it is forgotten, by order of case-service. */
@NullMarked
package io.anshao.intake.erasure;

import org.jspecify.annotations.NullMarked;
