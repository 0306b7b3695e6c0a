@NullMarked
package io.anshao.intake.root;

import org.jspecify.annotations.NullMarked;
