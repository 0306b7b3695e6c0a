/**
 * Tables that come as files: XLSX or CSV, each cell as the text it shows, within bounds that no
 * file can move.
 */
@NullMarked
package io.anshao.edge.sheet;

import org.jspecify.annotations.NullMarked;
