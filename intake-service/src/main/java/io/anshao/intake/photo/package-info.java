/**
 * Photographs: taken in, stripped of everything but pixels, kept, served to those who may see them.
 */
@NullMarked
package io.anshao.intake.photo;

import org.jspecify.annotations.NullMarked;
