/** Tests of this package. */
@NullMarked
package io.anshao.launcher.service;

import org.jspecify.annotations.NullMarked;
