@NullMarked
package io.anshao.intake.district.domain;

import org.jspecify.annotations.NullMarked;
