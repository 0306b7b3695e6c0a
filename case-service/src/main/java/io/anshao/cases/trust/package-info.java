/** The public record: a signed root every day over all tips, case events and public records. */
@NullMarked
package io.anshao.cases.trust;

import org.jspecify.annotations.NullMarked;
