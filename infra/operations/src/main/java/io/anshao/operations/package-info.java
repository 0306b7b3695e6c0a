/** What an operator sees and does through every service: its state, and its parked keys. */
@NullMarked
package io.anshao.operations;

import org.jspecify.annotations.NullMarked;
