@NullMarked
package io.anshao.intake.receipt.domain;

import org.jspecify.annotations.NullMarked;
