@NullMarked
package io.anshao.intake.photo;

import org.jspecify.annotations.NullMarked;
