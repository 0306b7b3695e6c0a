/**
 * Behind {@code infra/up}, {@code down}, {@code doctor}, {@code republish} and {@code rebuild}: the
 * whole platform on one machine.
 */
@NullMarked
package io.anshao.launcher;

import org.jspecify.annotations.NullMarked;
