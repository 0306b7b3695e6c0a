@NullMarked
package io.anshao.intake.photo.domain;

import org.jspecify.annotations.NullMarked;
