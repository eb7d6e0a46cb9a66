import { ActionIcon, Button, Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "../../../ui/ErrorState";
import { Icon } from "../../../ui/Icon";
import { Bone, Waiting } from "../../../ui/Skeleton";
import { shortTime } from "../../../ui/time";
import { useLanguage, useWords } from "../../../words/words";
import { explainPresence } from "../api";
import classes from "./list.module.css";
import { type ListTranslate, listWords } from "./words";

/** Why the agent counts as online or not: the server's own reasons. */
export function PresenceReason({ on }: { on: boolean }) {
  const t = useWords(listWords);
  const [opened, setOpened] = useState(false);
  const toggle = () => setOpened(!opened);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus>
      <Popover.Target>
        {on ? (
          <ActionIcon size={28} aria-label={t("whyOnline")} onClick={toggle}>
            <Icon name="info" />
          </ActionIcon>
        ) : (
          <Button variant="subtle" size="xs" aria-label={t("whyOffline")} onClick={toggle}>
            {t("why")}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown className={classes.popover ?? ""}>{opened && <Reasons />}</Popover.Dropdown>
    </Popover>
  );
}

function Reasons() {
  const t = useWords(listWords);
  const lng = useLanguage();
  const presence = useQuery({ queryKey: ["me", "presence"], queryFn: explainPresence, staleTime: 0 });
  if (presence.isPending) {
    return (
      <Waiting>
        <Bone width="70%" />
      </Waiting>
    );
  }
  if (presence.isError) return <ErrorState error={presence.error} onRetry={() => void presence.refetch()} />;
  const { online, reasons, since } = presence.data;
  return (
    <>
      <p>
        <strong>{t(online ? "explainOnline" : "explainOffline")}</strong>{" "}
        <span className="hint">{t("since", { time: shortTime(since, lng) })}</span>
      </p>
      <ul>
        {online && reasons.length === 0 && <li>{t("reason.online")}</li>}
        {reasons.map((code) => (
          <li key={code}>{reason(code, t)}</li>
        ))}
      </ul>
    </>
  );
}

function reason(code: string, t: ListTranslate): string {
  switch (code) {
    case "switch-off":
    case "no-connection":
    case "no-license":
    case "disabled":
    case "grace":
      return t(`reason.${code}`);
    default:
      return t("reason.other", { code });
  }
}
