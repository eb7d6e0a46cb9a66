import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useMay, useMe } from "../../../app/session";
import { useValue } from "../../../live/useValue";
import { ErrorState } from "../../../ui/ErrorState";
import { Icon } from "../../../ui/Icon";
import { SkeletonRows } from "../../../ui/Skeleton";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import { rowsOf } from "../inbox";
import { useDesk } from "../useDesk";
import { AlertsMenu } from "./AlertsMenu";
import { Availability } from "./Availability";
import { ClosedGroup } from "./ClosedGroup";
import { EmptyList } from "./EmptyList";
import { Found } from "./Found";
import { Group } from "./Group";
import { LimitedNotice } from "./LimitedNotice";
import classes from "./list.module.css";
import { OpenRows } from "./OpenRows";
import { OthersGroup } from "./OthersGroup";
import { UnsentNotice } from "./UnsentNotice";
import { useFolds } from "./useFolds";
import { usePointerRest } from "./usePointerRest";
import { listWords } from "./words";

/** Everything an agent may see, in its groups; or what a search found. */
export function ConversationList({ current }: { current: string | undefined }) {
  const t = useWords(listWords);
  const words = useWords(common);
  const [typed, setTyped] = useState<string | null>(null);
  const [q] = useDebouncedValue((typed ?? "").trim(), 200);
  const { inbox } = useValue(useDesk().inbox.view);
  const rest = usePointerRest();
  return (
    <aside className={classes.list} aria-label={t("list")}>
      <Availability />
      <LimitedNotice />
      <UnsentNotice current={current} />
      <div className={classes.tabs}>
        <div role="tablist" aria-label={t("channels")}>
          <button type="button" role="tab" className={classes.tab} aria-selected="true">
            {t("livechat")} <span className="count">{inbox.rows.size}</span>
          </button>
        </div>
        <span className="grow" />
        <Tooltip label={t("searchList")}>
          <ActionIcon
            size={28}
            aria-label={t("searchList")}
            aria-pressed={typed !== null}
            onClick={() => setTyped(typed === null ? "" : null)}
          >
            <Icon name="search" />
          </ActionIcon>
        </Tooltip>
        <AlertsMenu />
      </div>
      {typed !== null && (
        <div className={classes.search}>
          <TextInput
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
            placeholder={t("searchPlaceholder")}
            aria-label={t("searchList")}
            leftSection={<Icon name="search" />}
            rightSection={
              <ActionIcon size={24} aria-label={words("clear")} onClick={() => setTyped(null)}>
                <Icon name="x" />
              </ActionIcon>
            }
          />
        </div>
      )}
      <div
        className={classes.rows}
        data-rows
        onPointerMove={rest.onPointerMove}
        onPointerLeave={rest.onPointerLeave}
      >
        {typed === null ? <Groups current={current} still={rest.still} /> : <Found q={q} current={current} />}
      </div>
    </aside>
  );
}

function Groups({ current, still }: { current: string | undefined; still: boolean }) {
  const t = useWords(listWords);
  const desk = useDesk();
  const { livechatLicense } = useMe();
  const seesAll = useMay("VIEW_ALL_CONVERSATIONS");
  const { phase, inbox } = useValue(desk.inbox.view);
  const { isOpen, toggle } = useFolds();
  if (phase === "LOADING") return <SkeletonRows rows={8} />;
  if (phase === "FAILED") return <ErrorState error={null} onRetry={() => void desk.inbox.reload()} />;
  const [fresh, mine, others] = [rowsOf(inbox, "NEW"), rowsOf(inbox, "MINE"), rowsOf(inbox, "OTHERS")];
  const empty = inbox.rows.size === 0;
  return (
    <>
      {empty && <EmptyList />}
      {!empty && (livechatLicense || fresh.length > 0) && (
        <Group group="NEW" count={fresh.length} open={isOpen("NEW")} onToggle={() => toggle("NEW")}>
          <OpenRows rows={fresh} still={still} current={current} none={t("noneNew")} />
        </Group>
      )}
      {!empty && (livechatLicense || mine.length > 0) && (
        <Group group="MINE" count={mine.length} open={isOpen("MINE")} onToggle={() => toggle("MINE")}>
          <OpenRows rows={mine} still={still} current={current} none={t("noneMine")} />
        </Group>
      )}
      {!empty && seesAll && (
        <OthersGroup
          rows={others}
          still={still}
          current={current}
          open={isOpen("OTHERS")}
          onToggle={() => toggle("OTHERS")}
        />
      )}
      <ClosedGroup
        today={inbox.closedToday}
        current={current}
        open={isOpen("CLOSED")}
        onToggle={() => toggle("CLOSED")}
      />
    </>
  );
}
