/**
 * How long what is kept: rules of a district, legal holds, orders to forget and their confirmation.
 */
@NullMarked
package io.anshao.cases.retention;

import org.jspecify.annotations.NullMarked;
