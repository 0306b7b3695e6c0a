/**
 * Behind {@code infra/up}, {@code down}, {@code doctor} and {@code republish}: the whole platform
 * on one machine.
 */
@NullMarked
package io.anshao.launcher;

import org.jspecify.annotations.NullMarked;
