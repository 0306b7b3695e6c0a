@NullMarked
package io.anshao.intake.apikey;

import org.jspecify.annotations.NullMarked;
