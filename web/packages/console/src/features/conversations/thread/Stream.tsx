import { Button } from "@mantine/core";
import type { Requester } from "@prosa/protocol/conversation";
import { replaceEqualDeep } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useMe } from "../../../app/session";
import { useValue } from "../../../live/useValue";
import { JumpToEnd } from "../../../ui/JumpToEnd";
import { dayTitle, useNow } from "../../../ui/time";
import { useMissed, useStickyScroll } from "../../../ui/useStickyScroll";
import { common } from "../../../words/common";
import { useLanguage, useWords } from "../../../words/words";
import { isMove } from "../actions/history";
import type { Unsent } from "../outbox";
import { type StreamItem, stream } from "../stream";
import type { ThreadStore, ThreadView } from "../threadStore";
import { useDesk } from "../useDesk";
import { useShownMoves } from "../useShownMoves";
import { GreetingItem } from "./GreetingItem";
import { NoteItem } from "./NoteItem";
import type { UnsentActions } from "./NotSent";
import { SystemLine } from "./SystemLine";
import classes from "./stream.module.css";
import { Turn } from "./Turn";
import { threadWords } from "./words";

interface Props {
  store: ThreadStore;
  view: ThreadView;
  requester: Requester;
  /** Absent where nothing can be written any more. */
  onEdit: ((item: Unsent) => void) | undefined;
}

const OLDER_FROM_TOP = 240;

export function Stream({ store, view, requester, onEdit }: Props) {
  const t = useWords(threadWords);
  const items = useStream(store.id, view);
  const { outbox } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const { entries, first } = view.timeline;
  const last = items.at(-1);
  const lastKey =
    last === undefined ? undefined : `${last.key}-${last.kind === "TURN" ? last.bubbles.length : 0}`;
  const { atEnd, onScroll, toEnd } = useStickyScroll(box, `${entries[0]?.seq}`, lastKey, true);
  const missed = useMissed(entries.length, atEnd);
  useSeen(store, view);
  const actions: UnsentActions = useMemo(
    () => ({
      retry: (id) => outbox.retry(id),
      discard: (id) => void outbox.remove(id),
      ...(onEdit && { edit: onEdit }),
    }),
    [outbox, onEdit],
  );
  const scrolled = () => {
    onScroll();
    if ((box.current?.scrollTop ?? OLDER_FROM_TOP) < OLDER_FROM_TOP) void store.loadOlder();
  };
  return (
    <div className={classes.frame}>
      <div
        ref={box}
        className={classes.scroll}
        role="log"
        aria-label={t("messages")}
        tabIndex={0}
        onScroll={scrolled}
      >
        <div className={classes.stream}>
          <Top first={first} older={view.older} onRetry={() => void store.loadOlder()} />
          {items.map((item) => (
            <Item key={item.key} item={item} requester={requester} actions={actions} />
          ))}
        </div>
      </div>
      {!atEnd && (
        <JumpToEnd missed={missed} onJump={toEnd}>
          {missed > 0 ? t("newMessages", { count: missed }) : t("toNewest")}
        </JumpToEnd>
      )}
    </div>
  );
}

function Item({
  item,
  requester,
  actions,
}: {
  item: StreamItem;
  requester: Requester;
  actions: UnsentActions;
}) {
  switch (item.kind) {
    case "DAY":
      return <Day at={item.at} />;
    case "TURN":
      return <Turn turn={item} requester={requester} actions={actions} />;
    case "NOTE":
      return <NoteItem note={item} actions={actions} />;
    case "GREETING":
      return <GreetingItem greeting={item} />;
    case "SYSTEM":
      return <SystemLine entry={item.entry} requester={requester} />;
    default:
      return item satisfies never;
  }
}

function Day({ at }: { at: string }) {
  const lng = useLanguage();
  const now = useNow(60_000);
  return <div className={classes.day}>{dayTitle(at, lng, now)}</div>;
}

function Top({ first, older, onRetry }: { first: boolean; older: ThreadView["older"]; onRetry: () => void }) {
  const t = useWords(threadWords);
  const words = useWords(common);
  if (first) return null;
  if (older === "FAILED") {
    return (
      <div className={classes.top} role="alert">
        {t("olderFailed")}{" "}
        <Button size="xs" onClick={onRetry}>
          {words("retry")}
        </Button>
      </div>
    );
  }
  return <div className={classes.top}>{older === "LOADING" && t("loadingOlder")}</div>;
}

/** What did not change stays the same object, so that of a long conversation only the new is drawn. */
function useStream(conversation: string, view: ThreadView): StreamItem[] {
  const me = useMe();
  const unsent = useValue(useDesk().outbox.items);
  const { timeline, state, seen } = view;
  const [moves] = useShownMoves();
  const visitorReadUpTo = state?.visitorReadUpTo ?? 0;
  const before = useRef<StreamItem[]>([]);
  before.current = useMemo(() => {
    const own = unsent.filter((item) => item.conversation === conversation);
    const { id, name, photo } = me;
    const now = stream({
      entries: moves ? timeline.entries : timeline.entries.filter((entry) => !isMove(entry)),
      unsent: own,
      me: { id, name, photo: photo ?? null },
      visitorReadUpTo,
      seen,
    });
    return replaceEqualDeep(before.current, now);
  }, [unsent, conversation, timeline.entries, moves, me, visitorReadUpTo, seen]);
  return before.current;
}

/** What the timeline shows need not be sent again; what is on a screen that is looked at has been read. */
function useSeen(store: ThreadStore, view: ThreadView): void {
  const { outbox } = useDesk();
  const { entries } = view.timeline;
  useEffect(() => {
    outbox.seen(new Set(entries.flatMap((entry) => ("id" in entry ? [entry.id] : []))));
  }, [outbox, entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the view may be something new to read
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && document.hasFocus()) store.markRead();
    };
    look();
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [store, view]);
}
