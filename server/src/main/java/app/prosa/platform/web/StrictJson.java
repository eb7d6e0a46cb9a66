package app.prosa.platform.web;

import static tools.jackson.databind.cfg.CoercionAction.Fail;
import static tools.jackson.databind.cfg.CoercionInputShape.Boolean;
import static tools.jackson.databind.cfg.CoercionInputShape.Float;
import static tools.jackson.databind.cfg.CoercionInputShape.Integer;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Text is text, also of an instant, and a list is of what it lists: a number where a text belongs is refused, and null
/// in a list, which no property of Spring Boot's says (A7).
@Configuration(proxyBeanMethods = false)
class StrictJson {
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(Integer, Fail).setCoercion(Float, Fail).setCoercion(Boolean, Fail));
    }

    @Bean
    JsonMapperBuilderCustomizer instantsAreText() {
        return mapper ->
                mapper.addModule(new SimpleModule("instants").addDeserializer(Instant.class, new InstantFromText()));
    }

    @Bean
    JsonMapperBuilderCustomizer listsHaveNoHoles() {
        return mapper -> mapper.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }
}
