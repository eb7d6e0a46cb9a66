import { Drawer, Switch } from "@mantine/core";
import type { Entry, Place } from "@prosa/protocol/conversation";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Avatar } from "../../../ui/Avatar";
import { ErrorState } from "../../../ui/ErrorState";
import { useFocusBack } from "../../../ui/focus";
import { Icon, type IconName } from "../../../ui/Icon";
import { firstName } from "../../../ui/names";
import { SkeletonRows } from "../../../ui/Skeleton";
import { clock, dateOf, fullTime, span } from "../../../ui/time";
import { common } from "../../../words/common";
import { useLanguage, useWords } from "../../../words/words";
import { threadSource } from "../api";
import { useRequesterFirstName } from "../names";
import { lastSeq, type Timeline } from "../timeline";
import { useShownMoves } from "../useShownMoves";
import type { DialogProps } from "./action";
import classes from "./actions.module.css";
import { history, type Moved } from "./history";
import { actionWords } from "./words";

/** Who answered first and every transfer, which can be hidden, here and in the stream (S13). */
export function HistoryDrawer({ state, timeline, onClose }: DialogProps & { timeline: Timeline }) {
  const t = useWords(actionWords);
  const words = useWords(common);
  const [transfers, showTransfers] = useShownMoves();
  const whole = useWhole(state.id, timeline);
  useFocusBack(true);
  return (
    <Drawer
      opened
      onClose={onClose}
      size={320}
      title={t("historyTitle")}
      closeButtonProps={{ "aria-label": words("close") }}
      classNames={{ body: classes.drawer ?? "" }}
    >
      <div className={classes.toggle}>
        <Switch
          labelPosition="left"
          checked={transfers}
          onChange={(event) => showTransfers(event.currentTarget.checked)}
          label={t("showTransfers")}
          classNames={{ body: classes.toggleBody ?? "", label: classes.toggleLabel ?? "" }}
        />
      </div>
      {whole.isPending && <SkeletonRows rows={3} />}
      {whole.isError && <ErrorState error={whole.error} onRetry={() => void whole.refetch()} />}
      {whole.isSuccess && <Steps state={state} entries={whole.data} transfers={transfers} />}
    </Drawer>
  );
}

/** The stream may hold only the newest part; the history is about all of it. */
function useWhole(conversation: string, held: Timeline) {
  return useQuery({
    queryKey: ["conversations", conversation, "history", lastSeq(held), held.first],
    queryFn: async () => {
      let { entries, first } = held;
      while (!first && entries[0] !== undefined) {
        const page = await threadSource.timeline(conversation, entries[0].seq);
        entries = [...page.entries, ...entries];
        first = page.first || page.entries.length === 0;
      }
      return entries;
    },
    gcTime: 0,
  });
}

interface StepsProps {
  state: DialogProps["state"];
  entries: readonly Entry[];
  transfers: boolean;
}

function Steps({ state, entries, transfers }: StepsProps) {
  const t = useWords(actionWords);
  const visitor = useRequesterFirstName()(state.requester);
  const moves = history(entries);
  const { firstAgent, firstRepliedAt, startedAt } = state;
  return (
    <ol className={classes.steps}>
      <Step mark="balloon" at={startedAt}>
        {t.rich("startedBy", { who: <b>{visitor}</b> })}
      </Step>
      {firstAgent === null ? (
        <Step mark="clock">{t("noHistory")}</Step>
      ) : (
        <Step
          mark={<Avatar of={firstAgent} size={24} />}
          {...(firstRepliedAt === null ? {} : { at: firstRepliedAt })}
          extra={firstRepliedAt === null ? "" : t("inSpan", { span: between(startedAt, firstRepliedAt) })}
        >
          {t.rich("firstAgent", { who: <b>{firstAgent.name}</b> })}
        </Step>
      )}
      {transfers && moves.map((move) => <TransferStep key={move.seq} move={move} />)}
      {!transfers && moves.length > 0 && (
        <li className={classes.hidden}>{t("hiddenTransfers", { count: moves.length })}</li>
      )}
    </ol>
  );
}

function TransferStep({ move }: { move: Moved }) {
  const t = useWords(actionWords);
  const nameOf = (place: Place) => {
    switch (place.kind) {
      case "AGENT":
        return place.agent.name;
      case "TEAM":
        return place.name;
      case "NOBODY":
        return t("queue");
      default:
        return place satisfies never;
    }
  };
  const values = { from: <b>{nameOf(move.from)}</b>, to: <b>{nameOf(move.to)}</b> };
  const toTeam = move.to.kind === "TEAM";
  const by =
    move.by !== null && move.by.id !== agentOf(move.from)
      ? t("byPerson", { name: firstName(move.by.name) })
      : "";
  return (
    <Step
      mark={toTeam ? "users" : "transfer"}
      at={move.at}
      extra={[by, move.note === "" ? "" : `“${move.note}”`].filter(Boolean).join(" · ")}
    >
      {t.rich(toTeam && move.from.kind === "TEAM" ? "teamFromTo" : "fromTo", values)}
    </Step>
  );
}

function agentOf(place: Place): string | null {
  return place.kind === "AGENT" ? place.agent.id : null;
}

interface StepProps {
  mark: IconName | ReactNode;
  at?: string;
  extra?: string;
  children: ReactNode;
}

function Step({ mark, at, extra = "", children }: StepProps) {
  const lng = useLanguage();
  return (
    <li>
      {typeof mark === "string" ? (
        <span className={classes.stepMark}>
          <Icon name={mark as IconName} size={14} />
        </span>
      ) : (
        mark
      )}
      <div>
        <p>{children}</p>
        {at !== undefined && (
          <small className="num" title={fullTime(at, lng)}>
            {[`${dateOf(at, lng)} ${clock(at, lng)}`, extra].filter(Boolean).join(" · ")}
          </small>
        )}
      </div>
    </li>
  );
}

function between(from: string, to: string): string {
  return span(Date.parse(to) - Date.parse(from));
}
