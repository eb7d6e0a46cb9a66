import { type FormEvent, useRef, useState } from "react";
import { clientMadeId, Refused, sendReply } from "./ticket";
import type { Words } from "./words";

interface Props {
  solved: boolean;
  words: Words;
  onSent: () => Promise<void>;
}

function sentence(thrown: unknown, words: Words): string {
  if (thrown instanceof Refused && thrown.status === 429) {
    return words.tooMany;
  }
  return thrown instanceof Refused && thrown.code === "text.too-long" ? words.tooLong : words.notSent;
}

export function ReplyForm({ solved, words, onSent }: Props) {
  const [text, setText] = useState("");
  const [state, setState] = useState<"idle" | "sending" | "sent">("idle");
  const [refused, setRefused] = useState<string>();
  const sending = useRef<{ id: string; text: string } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "" || state === "sending") {
      return;
    }
    // The same text tried again is the same reply: stored once.
    if (sending.current?.text !== text) {
      sending.current = { id: clientMadeId(), text };
    }
    setState("sending");
    setRefused(undefined);
    try {
      await sendReply(sending.current.id, text);
      sending.current = null;
      // What was written meanwhile is the next reply.
      setText((now) => (now === text ? "" : now));
      setState("sent");
      await onSent();
    } catch (thrown) {
      setState("idle");
      setRefused(sentence(thrown, words));
    }
  };
  return (
    <form className="reply" onSubmit={(event) => void submit(event)}>
      {solved && <p className="hint">{words.solvedHint}</p>}
      <label htmlFor="text">{words.reply}</label>
      <textarea
        id="text"
        rows={4}
        maxLength={8000}
        placeholder={words.write}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setState((now) => (now === "sending" ? now : "idle"));
        }}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? "refused" : undefined}
      />
      {refused && (
        <p className="refused" id="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="line">
        <span role="status">{state === "sent" ? words.sent : ""}</span>
        <button type="submit" className="button primary" disabled={text.trim() === "" || state === "sending"}>
          {state === "sending" ? words.sending : words.send}
        </button>
      </div>
    </form>
  );
}
