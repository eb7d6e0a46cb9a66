package app.prosa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.prosa.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123",
                "senha12345",
                "@Brasil2026!",
                "1234567890",
                "12345678910",
                "aaaaaaaaaaaa",
                "abababababab",
                "Qwertyuiop1"
            })
    void A4_what_is_tried_first_is_refused(String common) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new NewPassword(common))
                .matches(refusal -> refusal.code().equals("password.too-common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"casa-jatoba", "uma senha minha", "48991274410", "correct horse", "g5dm-gvsc-8ez8-xycm"})
    void whatever_else_is_long_enough_is_taken(String password) {
        assertThat(new NewPassword(password).value()).isEqualTo(password);
    }
}
