/** The three services: where they listen, what they are told, when they answer. */
@NullMarked
package io.anshao.launcher.service;

import org.jspecify.annotations.NullMarked;
