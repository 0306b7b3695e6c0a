@NullMarked
package io.anshao.intake.source;

import org.jspecify.annotations.NullMarked;
