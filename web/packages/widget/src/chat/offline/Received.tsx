import { Icon } from "../parts/Icon";
import { firstName } from "../times";
import { focusFirst } from "../view";
import type { Absent } from "./absent";

export function Received({ view: { form, front, words, copied } }: Absent) {
  const opened = front.left.received.value;
  if (!opened) return null;

  /** The clipboard is there on https only; elsewhere the number is selected and copied the old way. */
  async function copy(text: string): Promise<void> {
    const written = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    const number = document.querySelector(".prot b");
    if (!written && number) {
      getSelection()?.selectAllChildren(number);
      document.execCommand("copy");
    }
    copied.value = true;
  }

  return (
    <>
      <div class="wdone">
        <span class="ok">
          <Icon name="check" />
        </span>
        <h2 ref={focusFirst} tabIndex={-1}>
          {words.received(firstName(opened.name))}
        </h2>
        <p>{opened.byMail ? words.answerGoesTo(opened.email) : words.answerStandsThere}</p>
        <div class="prot">
          <div>
            <small>{words.protocol}</small>
            <b>{opened.number}</b>
          </div>
          <button
            type="button"
            aria-label={words.copyProtocol}
            title={words.copyProtocol}
            onClick={() => void copy(opened.number)}
          >
            {copied.value ? <Icon name="check" /> : <CopyIcon />}
          </button>
        </div>
        <a class="wbtn" href={opened.link} target="_blank" rel="noopener noreferrer">
          {words.followTicket}
        </a>
        <button type="button" class="wbtn alt" onClick={() => form.another()}>
          {words.sendAnother}
        </button>
      </div>
      <div class="wf" role="status">
        {copied.value ? words.copied : words.keepNumber}
      </div>
    </>
  );
}

const CopyIcon = () => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.5 6.75c0-.7.55-1.25 1.25-1.25h5.5c.7 0 1.25.55 1.25 1.25v5.5c0 .7-.55 1.25-1.25 1.25h-5.5c-.7 0-1.25-.55-1.25-1.25zM10.5 5.5v-1.75c0-.7-.55-1.25-1.25-1.25h-5.5c-.7 0-1.25.55-1.25 1.25v5.5c0 .7.55 1.25 1.25 1.25H5.5" />
  </svg>
);
