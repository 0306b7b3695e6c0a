@NullMarked
package io.anshao.intake.progress;

import org.jspecify.annotations.NullMarked;
