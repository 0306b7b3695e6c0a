package io.anshao.launcher.tls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;

/**
 * Shows a phone how it comes to trust this installation, and gives it the authority's certificate.
 * It is not encrypted, and need not be: what it gives is compared with what {@code infra/up}
 * prints.
 */
public final class TrustPage implements AutoCloseable {

  private static final String CERTIFICATE = "/anshao-ca.crt";

  private final HttpServer server;
  private final LocalAuthority authority;
  private final String pages;

  private TrustPage(HttpServer server, LocalAuthority authority, String pages) {
    this.server = server;
    this.authority = authority;
    this.pages = pages;
  }

  /**
   * Serves it to everybody in the network.
   *
   * @param pages where the public pages are
   */
  public static TrustPage start(int port, LocalAuthority authority, String pages)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(port), 0);
    var page = new TrustPage(server, authority, pages);
    server.createContext(CERTIFICATE, page::certificate);
    server.createContext("/", page::page);
    server.start();
    return page;
  }

  private void certificate(HttpExchange exchange) throws IOException {
    try {
      var bytes = authority.certificate().getEncoded();
      answer(exchange, "application/x-x509-ca-cert", bytes);
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    var text =
        """
        <!doctype html>
        <html lang="zh-CN">
        <title>安哨 · 让手机信任本机</title>
        <meta name="viewport" content="width=device-width">
        <style>
        body { font: 17px/1.6 "PingFang SC", "Noto Sans CJK SC", sans-serif; margin: 1.5rem auto; max-width: 40rem; padding: 0 1rem; color: #1a2333 }
        h2 { font-size: 1.05rem; margin-bottom: 0 } code { overflow-wrap: anywhere }
        a.button { display: block; padding: .9rem; border-radius: .4rem; background: #154f9f; color: #fff; text-align: center; text-decoration: none }
        </style>
        <h1>让手机信任本机</h1>
        <p>这台电脑用自己的证书加密网页。第一次使用前，请在手机上安装一次证书。只在试用时这样做；试用结束后请在手机设置里删除它。</p>
        <p><a class="button" href="%s">1. 下载证书</a></p>
        <p>核对指纹（SHA-256），应与电脑上显示的一致：<br><code>%s</code></p>
        <h2>2. 苹果手机</h2>
        <p>设置 → 已下载描述文件 → 安装；再到 设置 → 通用 → 关于本机 → 证书信任设置，打开这张证书的开关。</p>
        <h2>2. 安卓手机</h2>
        <p>设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选择刚下载的文件。各品牌的叫法略有不同，可在设置里搜索“证书”。</p>
        <p><a class="button" href="%s/">3. 打开随手拍</a></p>
        <p lang="en">Install this certificate once, compare its fingerprint with the one on the computer, then open the report form. For trials only: remove it afterwards.</p>
        </html>
        """
            .formatted(CERTIFICATE, authority.fingerprint(), pages);
    answer(exchange, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
