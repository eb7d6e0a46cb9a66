import { inkOn } from "../colors";
import { type Row, rowsOf } from "../rows";
import { clock, dayName, firstName } from "../times";
import type { Shown } from "../view";
import type { Words } from "../words/words";
import { SaidTogether } from "./Said";
import { Text } from "./Text";
import "./stream.css";

export function Stream({ view }: Shown) {
  const { chat, reading, words } = view;
  const rows = rowsOf(chat.entries.value, chat.pending.value);
  return (
    <div class="ws-hold">
      <div
        class="ws"
        ref={(box) => reading.drawn(box)}
        role="log"
        aria-label={words.conversation}
        tabIndex={0}
        onScroll={() => reading.scrolled()}
      >
        {chat.hasOlder.value && (
          <button type="button" class="older" onClick={() => void chat.older()}>
            {words.older}
          </button>
        )}
        {!rows.length && <DayLine view={view} at={new Date().toISOString()} numbered={false} />}
        {!chat.entries.value.length && <OnlineWelcome view={view} />}
        {rows.map((row, index) => (
          <RowOf view={view} key={keyOf(row)} row={row} first={index === 0} />
        ))}
        <Notice view={view} />
        {chat.typing.value && (
          <div class="typing" role="status">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {words.typing(firstName(chat.typing.value))}
          </div>
        )}
      </div>
      {!reading.atEnd.value && chat.unread.value.length > 0 && (
        <button type="button" class="fresh" onClick={() => reading.toEnd()}>
          {words.newMessages(chat.unread.value.length)}
        </button>
      )}
    </div>
  );
}

function keyOf(row: Row): string {
  if (row.kind === "DAY") return row.at.slice(0, 10);
  return row.kind === "EVENT" ? `e${row.entry.publicSeq}` : (row.messages[0]?.id ?? "");
}

function RowOf({ view, row, first }: Shown & { row: Row; first: boolean }) {
  const { chat } = view;
  if (row.kind === "DAY") return <DayLine view={view} at={row.at} numbered={first && !chat.hasOlder.value} />;
  return row.kind === "SAID" ? (
    <SaidTogether view={view} by={row.by} messages={row.messages} />
  ) : (
    <Event view={view} entry={row.entry} />
  );
}

function DayLine({
  view: { chat, words, language },
  at,
  numbered,
}: Shown & { at: string; numbered: boolean }) {
  const number = chat.conversation.value?.number;
  return (
    <div class="wd">
      {dayName(at, language, words)}
      {numbered && number && (
        <>
          {" · "}
          <Protocol words={words} number={number} />
        </>
      )}
    </div>
  );
}

function Protocol({ words, number }: { words: Words; number: string | undefined }) {
  return (
    <>
      {words.protocol} <span class="num">{number}</span>
    </>
  );
}

/** Shown before anything is written; with the first message it is stored, and comes back as an entry (S05). */
function OnlineWelcome({ view: { chat } }: Shown) {
  const appearance = chat.start.value?.appearance;
  return appearance?.onlineText ? (
    <Automatic text={appearance.onlineText} color={appearance.onlineColor} />
  ) : null;
}

function Automatic({ text, color }: { text: string; color: string }) {
  return (
    <div class="wm">
      <div class="wb" dir="auto" style={{ background: color, color: inkOn(color) }}>
        <Text>{text}</Text>
      </div>
    </div>
  );
}

function Event({ view, entry }: Shown & { entry: Extract<Row, { kind: "EVENT" }>["entry"] }) {
  const { chat, words, language } = view;
  switch (entry.kind) {
    case "GREETING":
      return <Automatic text={entry.text} color={entry.color} />;
    case "CLAIM":
      return <div class="wd">{words.claimed(firstName(entry.by.name))}</div>;
    case "TRANSFER":
      if (entry.to.kind === "NOBODY") return null;
      return (
        <div class="wd">
          {entry.to.kind === "AGENT"
            ? words.transferred(firstName(entry.to.agent.name))
            : words.transferredToTeam(entry.to.name)}
        </div>
      );
    case "CLOSED": {
      const at = clock(entry.at, language);
      const by = entry.by;
      const line =
        by.kind === "VISITOR"
          ? words.closedByYou(at)
          : words.closedBy(by.kind === "AGENT" ? firstName(by.agent.name) : null, at);
      return (
        <div class="wd">
          {line}
          <br />
          <Protocol words={words} number={chat.conversation.value?.number} />
        </div>
      );
    }
    case "TICKET_OPENED":
      return (
        <div class="wd">
          {words.ticketOpened}
          <br />
          <Protocol words={words} number={entry.number} />
          {entry.link && (
            <>
              {" · "}
              <a href={entry.link} target="_blank" rel="noopener noreferrer">
                {words.followTicket}
              </a>
            </>
          )}
        </div>
      );
    default:
      return entry satisfies never;
  }
}

/** Where a conversation stands that nobody has answered yet (S10). */
function Notice({ view: { chat, words } }: Shown) {
  const conversation = chat.conversation.value;
  const waits = conversation && !conversation.agent && !chat.closed.value;
  return (
    <div class={waits ? "wd" : "sr"} role="status">
      {waits && (conversation.attended ? words.answersShortly : words.nobodyLeft)}
    </div>
  );
}
