@NullMarked
package io.anshao.intake.retelling;

import org.jspecify.annotations.NullMarked;
