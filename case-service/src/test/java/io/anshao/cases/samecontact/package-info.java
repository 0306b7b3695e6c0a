@NullMarked
package io.anshao.cases.samecontact;

import org.jspecify.annotations.NullMarked;
