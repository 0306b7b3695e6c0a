package io.anshao.notify.notice.mail;

import io.anshao.notify.notice.channel.Channel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Who speaks SMTP, by {@code spring.mail.*} and {@code anshao.mail.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
public class MailConfiguration {

  @Bean
  Channel mailChannel(JavaMailSender sender, MailSettings settings) {
    return new Postman(sender, settings);
  }
}
