import type { Shown } from "../view";
import { Composer } from "./Composer";
import { Header } from "./Header";
import { Icon } from "./Icon";
import { Stream } from "./Stream";
import "./screens.css";

export function App({ view }: Shown) {
  const { unfolded, minimize } = view;
  return (
    <main
      class="w"
      onPointerDown={({ target }) => {
        if (target instanceof Element && !target.closest(".menu,.wc")) unfolded.value = null;
      }}
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        if (!unfolded.value) return minimize?.();
        document.querySelector<HTMLElement>("[aria-expanded=true]")?.focus();
        unfolded.value = null;
      }}
    >
      <Header view={view} />
      <Screen view={view} />
    </main>
  );
}

function Screen({ view }: Shown) {
  const screen = view.front.screen.value;
  switch (screen) {
    case "loading":
      return <Loading view={view} />;
    case "failed":
      return <Failed view={view} />;
    case "form":
    case "received":
      return view.offline.value?.[screen]() ?? <Loading view={view} />;
    case "talk":
      return <Talk view={view} />;
    default:
      return screen satisfies never;
  }
}

function Talk({ view }: Shown) {
  const { chat, words, offline } = view;
  return (
    <>
      {chat.reconnecting.value && (
        <div class="banner" role="status">
          <Icon name="wifi" />
          <span>
            <b>{words.reconnecting}</b> {words.keepWriting}
          </span>
        </div>
      )}
      <Stream view={view} />
      {offline.value?.ask()}
      {chat.closed.value ? (
        <div class="over">
          <button type="button" class="wbtn" onClick={() => chat.begin()}>
            {words.newConversation}
          </button>
        </div>
      ) : (
        <Composer view={view} />
      )}
      <div class="wf">{words.poweredBy}</div>
    </>
  );
}

function Loading({ view }: Shown) {
  return (
    <div class="ws-hold sk" role="status">
      <span class="sr">{view.words.loading}</span>
      <i />
      <i />
    </div>
  );
}

function Failed({ view: { chat, words } }: Shown) {
  return (
    <div class="wdone" role="alert">
      <Icon name="wifi" />
      <p>{words.loadFailed}</p>
      <button type="button" class="wbtn alt" onClick={() => void chat.load()}>
        {words.tryAgain}
      </button>
    </div>
  );
}
