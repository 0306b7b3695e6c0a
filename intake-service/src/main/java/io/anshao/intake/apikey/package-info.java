/** Keys by which other systems call: made and revoked by administrators, shown once. */
@NullMarked
package io.anshao.intake.apikey;

import org.jspecify.annotations.NullMarked;
