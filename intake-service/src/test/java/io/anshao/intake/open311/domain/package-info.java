@NullMarked
package io.anshao.intake.open311.domain;

import org.jspecify.annotations.NullMarked;
