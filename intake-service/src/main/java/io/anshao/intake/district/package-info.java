/** Districts as the public pages need them: outline, streets, categories, calendar. */
@NullMarked
package io.anshao.intake.district;

import org.jspecify.annotations.NullMarked;
