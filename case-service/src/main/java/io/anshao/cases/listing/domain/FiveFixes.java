package io.anshao.cases.listing.domain;

import io.anshao.cases.lifecycle.domain.Text;

/**
 * 五落实 (DOMAIN 2.6): without any one of them nothing is treated.
 *
 * @param responsible 责任: who answers for it
 * @param measures 措施
 * @param funds 资金
 * @param schedule 时限
 * @param emergencyPlan 预案
 */
public record FiveFixes(
    Text responsible, Text measures, Text funds, Text schedule, Text emergencyPlan) {}
