@NullMarked
package io.anshao.intake.progress.domain;

import org.jspecify.annotations.NullMarked;
