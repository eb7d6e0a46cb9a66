package app.prosa.conversations;

/// What a conversation is to the agent who looks at it: Novas Conversas, Minhas Conversas, Outros Atendimentos,
/// Encerradas.
public enum Group {
    NEW,
    MINE,
    OTHERS,
    CLOSED
}
