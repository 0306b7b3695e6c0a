@NullMarked
package io.anshao.intake.tip.domain;

import org.jspecify.annotations.NullMarked;
