package io.anshao.cases.paper.domain;

/**
 * How those who signed a document were called when they signed it; later names do not change it.
 *
 * @param number 文号
 * @param issuer 发文机关
 * @param area name of the district
 * @param unit of the person who signed
 * @param signer the person's name; empty where it is not known
 */
public record Signature(String number, String issuer, String area, String unit, String signer) {}
