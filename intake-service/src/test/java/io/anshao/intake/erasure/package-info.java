@NullMarked
package io.anshao.intake.erasure;

import org.jspecify.annotations.NullMarked;
