import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { useDesk } from "../useDesk";
import { Banner } from "./Banner";
import { threadWords } from "./words";

/** The line is down, and has been for two seconds. */
export function LineBanner() {
  const t = useWords(threadWords);
  if (useValue(useDesk().live.standing) !== "RECONNECTING") return null;
  return (
    <Banner tone="warn" mark={<Icon name="wifi" />}>
      <b>{t("reconnecting")}</b> {t("reconnectingHint")}
    </Banner>
  );
}
