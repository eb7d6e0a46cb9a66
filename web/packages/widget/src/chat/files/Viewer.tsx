import { ActIcon } from "./FileIcon";
import { previewOf } from "./pictures";
import type { FilesShown } from "./shown";

/** A picture as large as the chat. The preview stands for it until the whole of it is there. */
export function Viewer({ tray, pictures, words }: FilesShown) {
  const file = tray.open.value;
  if (!file) return null;
  const { id, name } = file;
  const { address, missing } = pictures.of(id);
  const shown = address ?? pictures.of(previewOf(id)).address;
  const close = () => {
    tray.open.value = null;
    pictures.forget(id);
  };
  return (
    <dialog
      key={id}
      class="viewer"
      aria-label={name}
      ref={(element) => {
        if (element?.isConnected && !element.open) element.showModal();
      }}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form method="dialog">
        <b title={name}>{name}</b>
        <button
          type="button"
          aria-label={words.download(name)}
          title={words.download(name)}
          onClick={() => void tray.save(file)}
        >
          <ActIcon name="download" />
        </button>
        <button type="submit" aria-label={words.close} title={words.close}>
          <ActIcon name="x" />
        </button>
      </form>
      {shown ? <img src={shown} alt={name} /> : <p role="status">{missing && words.notShown}</p>}
    </dialog>
  );
}
