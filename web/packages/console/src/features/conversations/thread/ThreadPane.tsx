import { Button } from "@mantine/core";
import type { ConversationState } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { usePhonePane } from "../../../app/pane";
import { usePageTitle } from "../../../app/title";
import { useValue } from "../../../live/useValue";
import { EmptyState } from "../../../ui/EmptyState";
import { ErrorState } from "../../../ui/ErrorState";
import { Bone, Waiting } from "../../../ui/Skeleton";
import { useWords } from "../../../words/words";
import { Actions } from "../actions/Actions";
import type { Action } from "../actions/action";
import { DropHere } from "../attaching/DropHere";
import { useDrop } from "../attaching/useDrop";
import { useRequesterName } from "../names";
import type { Unsent } from "../outbox";
import { RequesterDrawer } from "../panel/RequesterDrawer";
import { RequesterPanel } from "../panel/RequesterPanel";
import type { ThreadStore, ThreadView } from "../threadStore";
import { useDesk } from "../useDesk";
import { conversationWords } from "../words";
import { Foot } from "./Foot";
import { LineBanner } from "./LineBanner";
import { Remains } from "./Remains";
import { Stream } from "./Stream";
import { ThreadHead } from "./ThreadHead";
import classes from "./thread.module.css";
import { threadWords } from "./words";

/** The conversation in the middle and its requester on the right. */
export function ThreadPane({ id }: { id: string }) {
  const { threads } = useDesk();
  const store = threads.of(id);
  usePhonePane();
  useEffect(() => store.open(), [store]);
  useReturn(store);
  const view = useValue(store.view);
  if (view.state !== null) return <Opened store={store} view={view} state={view.state} />;
  return <Unopened store={store} view={view} />;
}

/** A conversation that came back into this agent's list is followed again, and a race for it is history. */
function useReturn(store: ThreadStore): void {
  const { inbox: inboxStore, losses } = useDesk();
  const { inbox } = useValue(inboxStore.view);
  const { ended } = useValue(store.view);
  const row = inbox.rows.get(store.id);
  const listed = row?.seq;
  const mine = row?.group === "MINE";
  useEffect(() => {
    if (ended && listed !== undefined) void store.load();
    if (mine) losses.settle(store.id);
  }, [store, ended, listed, mine, losses]);
}

interface OpenedProps {
  store: ThreadStore;
  view: ThreadView;
  state: ConversationState;
}

function Opened({ store, view, state }: OpenedProps) {
  const t = useWords(threadWords);
  const page = useWords(conversationWords);
  const desk = useDesk();
  const name = useRequesterName()(state.requester);
  const box = useRef<HTMLTextAreaElement>(null);
  const [action, setAction] = useState<Action | null>(null);
  const [panel, setPanel] = useState(false);
  usePageTitle(name, page("page"));
  const edit = useCallback(
    (item: Unsent) => {
      desk.outbox.remove(item.id);
      desk.giveBack(item);
      box.current?.focus();
    },
    [desk],
  );
  const writable = state.closedAt === null && !view.ended;
  const drop = useDrop(writable ? (files) => desk.trays.of(state.id).add(files) : undefined);
  const act = (next: Action) => {
    setPanel(false);
    setAction(next);
  };
  return (
    <>
      <section
        className={classes.thread}
        aria-label={t("threadOf", { name })}
        data-thread={state.id}
        {...drop.handlers}
      >
        <LineBanner />
        <ThreadHead state={state} ended={view.ended} onAct={act} onPanel={() => setPanel(true)} />
        <Stream store={store} view={view} requester={state.requester} onEdit={writable ? edit : undefined} />
        <Foot store={store} view={view} state={state} box={box} onAct={act} />
        {drop.over && <DropHere />}
      </section>
      <RequesterPanel state={state} ended={view.ended} onAct={act} />
      <RequesterDrawer
        state={state}
        ended={view.ended}
        onAct={act}
        opened={panel}
        onClose={() => setPanel(false)}
      />
      <Actions action={action} state={state} timeline={view.timeline} onDone={() => setAction(null)} />
    </>
  );
}

function Unopened({ store, view }: Omit<OpenedProps, "state">) {
  const t = useWords(threadWords);
  const page = useWords(conversationWords);
  usePageTitle(page("page"));
  return (
    <section className={`${classes.thread} ${classes.unopened}`}>
      <LineBanner />
      {view.phase === "FAILED" && (
        <div className={classes.middle}>
          <ErrorState error={null} onRetry={() => void store.load()} />
        </div>
      )}
      {view.phase === "UNKNOWN" && (
        <div className={classes.middle}>
          <EmptyState
            icon="balloon"
            title={t("unknownTitle")}
            hint={t("unknownHint")}
            action={
              <Button component={Link} to="/conversas" replace>
                {t("toList")}
              </Button>
            }
          />
          <Remains conversation={store.id} />
        </div>
      )}
      {(view.phase === "LOADING" || view.phase === "READY") && <Bones />}
    </section>
  );
}

function Bones() {
  return (
    <div className={classes.bones}>
      <Waiting>
        <Bone width="58%" height={36} />
        <Bone width="66%" height={56} />
        <Bone width="40%" height={36} />
        <Bone width="100%" height={84} />
      </Waiting>
    </div>
  );
}
