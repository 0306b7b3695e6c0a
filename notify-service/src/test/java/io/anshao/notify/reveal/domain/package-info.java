@NullMarked
package io.anshao.notify.reveal.domain;

import org.jspecify.annotations.NullMarked;
