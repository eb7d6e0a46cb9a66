import type { Person } from "@prosa/protocol/conversation";
import type { Unsent } from "../outbox";
import type { Said } from "../rows";
import { clock, firstName } from "../times";
import type { Shown } from "../view";
import { Icon } from "./Icon";
import { Text } from "./Text";

const REASONS: Record<string, "refusedClosed" | "refusedTooLong" | "refusedText"> = {
  "conversation.closed": "refusedClosed",
  "message.too-long": "refusedTooLong",
  "message.not-text": "refusedText",
};

/** What one person said in one go; the time, or how far it got, stands once under the last. */
export function SaidTogether({ view, by, messages }: Shown & { by: Person | null; messages: Said[] }) {
  const last = messages.at(-1);
  if (!last) return null;
  return (
    <div class={by ? "wm" : "wm me"}>
      {messages.map(({ id, text, attachments, unsent }) => [
        view.files.value?.carried(attachments),
        text && (
          <div key={id} class={unsent?.refused ? "wb failed" : "wb"} dir="auto">
            <Text>{text}</Text>
          </div>
        ),
      ])}
      {by ? (
        <div class="wt">{`${firstName(by.name)} · ${clock(last.at, view.language)}`}</div>
      ) : (
        <Delivery view={view} message={last} />
      )}
    </div>
  );
}

function Delivery({ view, message }: Shown & { message: Said }) {
  const { chat, words, language } = view;
  const { unsent, publicSeq } = message;
  const time = clock(message.at, language);
  if (unsent?.refused) return <NotSent view={view} unsent={unsent} code={unsent.refused} />;
  if (unsent && !unsent.acknowledged) {
    const { slowed, late } = chat.outbox;
    const waits = chat.reconnecting.value
      ? words.sendsOnReconnect
      : slowed.value
        ? words.sendsIn(slowed.value)
        : late.value
          ? words.notSentYet
          : words.sending;
    return (
      <div class="wt">
        {waits} <Icon name="clock" />
      </div>
    );
  }
  const seen = publicSeq !== undefined && publicSeq <= (chat.conversation.value?.agentsReadUpTo ?? 0);
  return (
    <div class="wt">
      {time} <Icon name={seen ? "check2" : "check"} /> {seen ? words.seen : words.sent}
    </div>
  );
}

function NotSent({ view, unsent, code }: Shown & { unsent: Unsent; code: string }) {
  const { chat, words, files } = view;
  const closed = code === "conversation.closed";
  return (
    <div class="wt bad" role="alert">
      <Icon name="alert" />
      <span>{`${words.notSent}: ${words[REASONS[code] ?? "refusedOther"]}.`}</span>
      {!(closed && unsent.attachments) && (
        <button type="button" onClick={() => (closed ? chat.sendInNew(unsent.id) : chat.tryAgain(unsent.id))}>
          {closed ? words.sendInNew : words.tryAgain}
        </button>
      )}
      {!closed && (
        <button
          type="button"
          onClick={() => {
            files.value?.giveBack(unsent.attachments);
            chat.takeBack(unsent);
          }}
        >
          {words.edit}
        </button>
      )}
      <button type="button" onClick={() => chat.outbox.remove([unsent.id])}>
        {words.discard}
      </button>
    </div>
  );
}
