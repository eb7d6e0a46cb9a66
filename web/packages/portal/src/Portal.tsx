import { useCallback, useEffect, useState } from "react";
import { ReplyForm } from "./ReplyForm";
import { Thread } from "./Thread";
import { loadTicket, type PublicTicket, Refused, secretInAddress } from "./ticket";
import { type Language, preferredLanguage, words } from "./words";

type State =
  | { kind: "loading" }
  | { kind: "shown"; ticket: PublicTicket }
  | { kind: "missing" }
  | { kind: "failed" };

const REFRESH = 20_000;

/** In the zone of who reads it. */
function dateOf(at: string, lng: Language): string {
  const place = lng === "en" ? "en-GB" : "pt-BR";
  return new Intl.DateTimeFormat(place, {
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(at));
}

/** Follows one ticket, by its link and nothing else. */
export function Portal() {
  const [lng, setLng] = useState(preferredLanguage);
  const [state, setState] = useState<State>({ kind: "loading" });
  const t = words[lng];

  const load = useCallback(async () => {
    if (secretInAddress() === "") {
      setState({ kind: "missing" });
      return;
    }
    try {
      setState({ kind: "shown", ticket: await loadTicket() });
    } catch (thrown) {
      const gone = thrown instanceof Refused && (thrown.status === 404 || thrown.status === 401);
      // What is on the screen stays there while the line is down.
      setState((before) =>
        gone ? { kind: "missing" } : before.kind === "shown" ? before : { kind: "failed" },
      );
    }
  }, []);

  useEffect(() => {
    void load();
    const timer = setInterval(() => document.visibilityState === "visible" && void load(), REFRESH);
    const again = () => void load();
    addEventListener("hashchange", again);
    return () => {
      clearInterval(timer);
      removeEventListener("hashchange", again);
    };
  }, [load]);

  useEffect(() => {
    document.documentElement.lang = lng;
    document.title = state.kind === "shown" ? `${state.ticket.number} · ${state.ticket.company}` : "Prosa";
  }, [lng, state]);

  return (
    <div className="portal">
      <header className="top">
        <strong>{state.kind === "shown" ? state.ticket.company : "Prosa"}</strong>
        <button
          type="button"
          onClick={() => setLng(lng === "en" ? "pt-BR" : "en")}
          lang={lng === "en" ? "pt-BR" : "en"}
        >
          {t.other}
        </button>
      </header>
      <main>
        {state.kind === "loading" && (
          <p className="waiting" role="status">
            {t.loading}
          </p>
        )}
        {state.kind === "missing" && (
          <div className="empty">
            <h1>{t.missing}</h1>
            <p>{t.missingHint}</p>
          </div>
        )}
        {state.kind === "failed" && (
          <div className="empty" role="alert">
            <h1>{t.failed}</h1>
            <p>{t.failedHint}</p>
            <button type="button" className="button" onClick={() => void load()}>
              {t.retry}
            </button>
          </div>
        )}
        {state.kind === "shown" && (
          <>
            <div className="head">
              <span className="status" data-phase={state.ticket.status.phase}>
                {state.ticket.status.name}
              </span>
              <h1>{state.ticket.title}</h1>
              <p>
                {t.protocol} <b>{state.ticket.number}</b> · {t.openedAt} {dateOf(state.ticket.createdAt, lng)}
              </p>
            </div>
            <Thread ticket={state.ticket} words={t} when={(at) => dateOf(at, lng)} />
            <ReplyForm solved={state.ticket.status.phase === "SOLVED"} words={t} onSent={load} />
            <p className="keep">{t.keepLink}</p>
          </>
        )}
      </main>
    </div>
  );
}
