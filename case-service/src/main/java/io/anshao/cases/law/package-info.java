/** Articles of laws in force, for whoever has to name the basis of an order. */
@NullMarked
package io.anshao.cases.law;

import org.jspecify.annotations.NullMarked;
