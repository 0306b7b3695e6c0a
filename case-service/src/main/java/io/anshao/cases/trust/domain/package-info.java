/** Which day a leaf joins, what a day's leaves are, and what a check finds; pure. */
@NullMarked
package io.anshao.cases.trust.domain;

import org.jspecify.annotations.NullMarked;
