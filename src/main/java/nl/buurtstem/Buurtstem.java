package nl.buurtstem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Ideas of residents, from the map to the agenda to the answer. */
@SpringBootApplication(proxyBeanMethods = false)
public class Buurtstem {

    public static void main(String[] args) {
        SpringApplication.run(Buurtstem.class, args);
    }
}
