@NullMarked
package io.anshao.intake.tip;

import org.jspecify.annotations.NullMarked;
