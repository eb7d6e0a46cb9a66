import { Button } from "@mantine/core";
import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { useDesk } from "../useDesk";
import { conversationWords } from "../words";
import { Banner } from "./Banner";

/** What is wrong with the line, once it has been wrong for two seconds. */
export function LineBanner() {
  const t = useWords(conversationWords);
  const standing = useValue(useDesk().live.standing);
  if (standing === "RECONNECTING") {
    return (
      <Banner tone="warn" mark={<Icon name="wifi" />}>
        <b>{t("reconnecting")}</b> {t("reconnectingHint")}
      </Banner>
    );
  }
  if (standing === "OUTDATED") {
    return (
      <Banner
        tone="warn"
        mark={<Icon name="alert" />}
        action={
          <Button size="xs" onClick={() => location.reload()}>
            {t("reload")}
          </Button>
        }
      >
        <b>{t("outdated")}</b> {t("outdatedHint")}
      </Banner>
    );
  }
  return null;
}
