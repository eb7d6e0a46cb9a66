package app.prosa.access;

import app.prosa.agents.Agent;

/// The words of a mail with a link that sets a password.
record PasswordLetter(String subject, String text) {
    static PasswordLetter reset(Agent to, String link, MailLanguage language) {
        return switch (language) {
            case PORTUGUESE ->
                new PasswordLetter(
                        "Redefinir sua senha no Prosa", """
                        Olá, %s.

                        Alguém pediu uma nova senha para este e-mail no Prosa. Para escolher a sua, abra em até uma hora:

                        %s

                        Se não foi você, não é preciso fazer nada: sua senha continua a mesma.
                        """.formatted(to.name().value(), link));
            case ENGLISH ->
                new PasswordLetter(
                        "Reset your Prosa password", """
                        Hello, %s.

                        Somebody asked for a new password for this e-mail address in Prosa. To choose yours, open within one hour:

                        %s

                        If it was not you, there is nothing to do: your password stays the same.
                        """.formatted(to.name().value(), link));
        };
    }

    static PasswordLetter invitation(Agent to, String link, MailLanguage language) {
        return switch (language) {
            case PORTUGUESE ->
                new PasswordLetter(
                        "Seu acesso ao Prosa", """
                        Olá, %s.

                        Você agora tem acesso ao Prosa, onde sua equipe atende. Para escolher sua senha, abra em até três dias:

                        %s

                        Depois, entre com este e-mail. Se o prazo passar, use "Esqueci minha senha" na tela de entrada.
                        """.formatted(to.name().value(), link));
            case ENGLISH ->
                new PasswordLetter(
                        "Your access to Prosa", """
                        Hello, %s.

                        You now have access to Prosa, where your team answers customers. To choose your password, open within three days:

                        %s

                        Then sign in with this e-mail address. After that time, use "Forgot my password" on the sign-in screen.
                        """.formatted(to.name().value(), link));
        };
    }
}
