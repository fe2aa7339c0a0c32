package nl.buurtstem.notifications;

import nl.buurtstem.installation.CannotStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail goes by SMTP, unless somebody else offers to take it. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    @ConditionalOnMissingBean(Post.class)
    Post smtp(ObjectProvider<JavaMailSender> sender, Addresses addresses) {
        JavaMailSender found = sender.getIfAvailable();
        if (found == null) {
            throw new CannotStart(
                    "SPRING_MAIL_HOST is not set.",
                    "People sign in by mail. Put the name of the mail server in the environment: SPRING_MAIL_HOST,"
                            + " and where needed SPRING_MAIL_PORT, SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD.");
        }
        return new SmtpPost(found, addresses);
    }
}
