/**
 * 报表: weekly reports and the closing 统计表 of units by season, the snapshots behind them, and 考核
 * (DOMAIN 5.1 to 5.5).
 */
@NullMarked
package io.anshao.cases.report;

import org.jspecify.annotations.NullMarked;
