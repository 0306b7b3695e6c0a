@NullMarked
package io.anshao.contracts.tree;

import org.jspecify.annotations.NullMarked;
