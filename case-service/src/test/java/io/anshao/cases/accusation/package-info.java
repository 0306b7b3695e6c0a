/** Complaints against units over HTTP and the real database. */
@NullMarked
package io.anshao.cases.accusation;

import org.jspecify.annotations.NullMarked;
