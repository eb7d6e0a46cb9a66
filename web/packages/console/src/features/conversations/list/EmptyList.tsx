import { Button } from "@mantine/core";
import { useMe } from "../../../app/session";
import { EmptyState } from "../../../ui/EmptyState";
import { useWords } from "../../../words/words";
import { useAvailabilityChange } from "./Availability";
import { listWords } from "./words";

/** What it means that there is nothing, and what to do about it. */
export function EmptyList() {
  const t = useWords(listWords);
  const me = useMe();
  const change = useAvailabilityChange();
  if (!me.livechatLicense) {
    return <EmptyState icon="inbox" title={t("emptyTitle")} hint={t("emptyNoLicense")} />;
  }
  if (me.availability === "ONLINE") {
    return <EmptyState icon="inbox" title={t("emptyTitle")} hint={t("emptyOnline")} />;
  }
  return (
    <EmptyState
      icon="inbox"
      title={t("emptyTitle")}
      hint={t("emptyOffline")}
      action={
        <Button variant="filled" loading={change.isPending} onClick={() => change.mutate("ONLINE")}>
          {t("goOnline")}
        </Button>
      }
    />
  );
}
