/** The rare writes of people, sessions and districts: each a function in a lane's transaction. */
@NullMarked
package io.anshao.cases.desk;

import org.jspecify.annotations.NullMarked;
