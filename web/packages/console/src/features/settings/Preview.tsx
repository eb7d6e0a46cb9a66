import { type CSSProperties, useState } from "react";
import type { Appearance } from "../../app/api/types";
import { useMe } from "../../app/session";
import { Avatar } from "../../ui/Avatar";
import { inkOn } from "../../ui/contrast";
import { Icon } from "../../ui/Icon";
import { Seg } from "../../ui/Seg";
import { useWords } from "../../words/words";
import classes from "./preview.module.css";
import { settingsWords } from "./words";

type State = "online" | "offline" | "closed";

/** The chat as it will look: only the customer's colours change, everything else of it is fixed. */
export function Preview({ of }: { of: Appearance }) {
  const t = useWords(settingsWords);
  const me = useMe();
  const [state, setState] = useState<State>("online");
  const message = {
    online: { text: of.onlineText, color: of.onlineColor },
    offline: { text: of.offlineText, color: of.offlineColor },
    closed: { text: of.closingText, color: of.closingColor },
  }[state];
  const subtitle = { online: t("previewOnline"), offline: t("previewOffline"), closed: t("previewClosed") }[
    state
  ];
  const colors = { "--wf": of.fontColor, "--wb": of.groundColor, "--wl": of.borderColor } as CSSProperties;
  const automatic = message.text !== "" && (
    <div className={classes.agent} style={{ background: message.color, color: inkOn(message.color) }}>
      {message.text}
    </div>
  );
  return (
    <section id="previa" aria-label={t("preview")}>
      <header className={classes.head}>
        <span className="label">{t("preview")}</span>
        <Seg
          label={t("previewState")}
          value={state}
          onChange={setState}
          choices={[
            { value: "online", label: t("online") },
            { value: "offline", label: t("offline") },
            { value: "closed", label: t("closed") },
          ]}
        />
      </header>
      <div className={classes.stage} style={colors}>
        <div className={classes.chat}>
          <div className={classes.bar}>
            {state !== "offline" && <Avatar of={me} size={28} />}
            <div>
              <b>{of.company}</b>
              <span>{subtitle}</span>
            </div>
          </div>
          <div className={classes.stream}>
            {state === "online" && automatic}
            {state !== "offline" && <div className={classes.me}>{t("previewAsk")}</div>}
            {state !== "online" && automatic}
          </div>
          <div className={classes.write}>
            {state === "offline" ? t("previewName") : t("previewWrite")} <Icon name="send" />
          </div>
        </div>
        <div className={classes.launcher}>
          <Icon name="balloon" size={24} />
        </div>
      </div>
      <p className={`hint ${classes.note}`}>{t("previewNote")}</p>
    </section>
  );
}
