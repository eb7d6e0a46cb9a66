import { firstName } from "../times";
import { focusFirst, type Shown } from "../view";
import { Icon } from "./Icon";

export function Received({ view: { form, words, copied } }: Shown) {
  const opened = form.opened.value;
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
        <p>{words.answerGoesTo(opened.email)}</p>
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
            <Icon name={copied.value ? "check" : "copy"} />
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
