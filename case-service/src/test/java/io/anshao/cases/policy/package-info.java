/** The clocks of districts over HTTP and the real database. */
@NullMarked
package io.anshao.cases.policy;

import org.jspecify.annotations.NullMarked;
