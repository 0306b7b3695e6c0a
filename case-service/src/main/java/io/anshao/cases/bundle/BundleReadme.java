package io.anshao.cases.bundle;

import io.anshao.contracts.bundle.BundleManifest.CaseName;

/** What lies in a bundle and how anybody verifies it, with the tools of any machine. */
final class BundleReadme {

  private static final String TEXT =
      """
      %1$s
      案件 %2$s，截至第 %3$d 条记录。

      manifest.json   清单：何人何时导出，每个文件的 SHA-256
      manifest.sig    清单的 Ed25519 签名，密钥 %4$s
      events/         每条记录的原始字节，chain.json 是把它们连起来的链
      texts.json      记录中以哈希代替的文字和盐；已清除的不在其中
      documents/      编号文书

      核验：向安委办索取公钥（GET /api/v1/bundle-keys/%4$s，存为 key.pem），不要用随包寄来的公钥。
        openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.json -sigfile manifest.sig
        sha256sum 每个文件，与 manifest.json 逐一对照；清单之外不应有别的文件
      链和文字由 io.anshao.contracts.bundle.VerifyBundle 一并核验。照片原件留在受理端，不在包内。

      Case %2$s as of its record %3$d, signed with the Ed25519 key %4$s. Ask the office for that key; never
      take one that came with the bundle. Verify manifest.sig over manifest.json, then each file against its
      SHA-256 there; no other file belongs here. VerifyBundle also verifies the chain and the texts.
      """;

  private BundleReadme() {}

  static String of(CaseName name, String watermark, String keyId) {
    return TEXT.formatted(watermark, name.number(), name.version(), keyId);
  }
}
