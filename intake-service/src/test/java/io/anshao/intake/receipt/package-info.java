@NullMarked
package io.anshao.intake.receipt;

import org.jspecify.annotations.NullMarked;
