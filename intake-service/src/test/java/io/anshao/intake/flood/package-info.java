@NullMarked
package io.anshao.intake.flood;

import org.jspecify.annotations.NullMarked;
