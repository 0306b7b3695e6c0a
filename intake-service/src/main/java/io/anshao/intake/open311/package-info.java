/** Open311 GeoReport v2 with its updates extension: how other systems report and follow. */
@NullMarked
package io.anshao.intake.open311;

import org.jspecify.annotations.NullMarked;
