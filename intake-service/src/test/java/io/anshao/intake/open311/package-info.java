@NullMarked
package io.anshao.intake.open311;

import org.jspecify.annotations.NullMarked;
