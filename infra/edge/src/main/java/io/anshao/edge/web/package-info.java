/** The built pages and the headers every answer carries. */
@NullMarked
package io.anshao.edge.web;

import org.jspecify.annotations.NullMarked;
