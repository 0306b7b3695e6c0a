@NullMarked
package io.anshao.intake.district;

import org.jspecify.annotations.NullMarked;
