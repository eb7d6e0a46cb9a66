package app.prosa.agents;

/// Why an agent is offline, or, for `GRACE`, why still online without a connection.
public enum PresenceReason {
    SWITCH_OFF("switch-off"),
    NO_CONNECTION("no-connection"),
    NO_LICENSE("no-license"),
    DISABLED("disabled"),
    LIVECHAT_OFF("livechat-off"),
    GRACE("grace");

    private final String code;

    PresenceReason(String code) {
        this.code = code;
    }

    /// Stable; clients choose their words by it.
    public String code() {
        return code;
    }
}
