import { isPicture, sizeIn } from "@prosa/protocol/attachments";
import { mayTryAgain, type Upload } from "@prosa/protocol/uploads";
import { ActIcon, FileIcon } from "./FileIcon";
import { previewOf } from "./pictures";
import type { FilesShown } from "./shown";

/** The files that go with the text beneath them, and why it has not gone yet. */
export function Cards(shown: FilesShown) {
  const { tray, words } = shown;
  const items = tray.items.value;
  if (!items.length) return null;
  const says =
    (tray.overfull.value && words.tooMany) ||
    (tray.failed.value && words.failed) ||
    (tray.awaited.value && words.goesWhenUp);
  return (
    <div class="tray">
      <ul aria-label={words.attachments}>
        {items.map((item) => (
          <Card key={item.id} {...shown} item={item} />
        ))}
      </ul>
      <p role="status">{says}</p>
    </div>
  );
}

function Card(props: FilesShown & { item: Upload }) {
  const { tray, words, item } = props;
  const { id, name, sent, attachment, problem } = item;
  return (
    <li class={problem ? "bad" : ""}>
      <span class="mark">
        <Thumbnail {...props} />
      </span>
      <span class="facts">
        <b title={name}>{name}</b>
        <Line {...props} />
        {problem && mayTryAgain(problem) && (
          <button type="button" class="again" onClick={() => tray.retry(id)}>
            {words.tryAgain}
          </button>
        )}
      </span>
      <button
        type="button"
        aria-label={words.remove(name)}
        title={words.remove(name)}
        onClick={() => tray.remove(id)}
      >
        <ActIcon name="x" />
      </button>
      {!attachment && !problem && <progress value={sent} aria-label={words.rising(name)} />}
    </li>
  );
}

function Line({ words, language, item }: FilesShown & { item: Upload }) {
  const { size, sent, attachment, problem } = item;
  if (problem?.limitBytes)
    return <small role="alert">{words.tooLarge(sizeIn(Number(problem.limitBytes), language))}</small>;
  if (problem) return <small role="alert">{words.problems[problem.code] ?? words.otherProblem}</small>;
  const percent = attachment ? "" : `${Math.floor(sent * 100)}\u00A0% · `;
  return <small class="num">{percent + sizeIn(size, language)}</small>;
}

function Thumbnail({ pictures, item }: FilesShown & { item: Upload }) {
  const { id, type, file, attachment } = item;
  const drawn = /^image\/(png|jpeg|gif|webp)$/.test(type) && file;
  const address =
    drawn || (attachment && isPicture(attachment)) ? pictures.of(previewOf(id)).address : undefined;
  return address ? <img src={address} alt="" /> : <FileIcon type={type} />;
}
