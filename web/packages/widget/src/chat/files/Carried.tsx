import { endingOf, isPicture, placeOf, sizeIn } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { ActIcon, FileIcon } from "./FileIcon";
import { previewOf } from "./pictures";
import type { FilesShown } from "./shown";

/** What a message carries: pictures as pictures, other files as cards. */
export function Carried(shown: FilesShown & { of: readonly Attachment[] }) {
  const pictures = shown.of.filter(isPicture);
  return (
    <>
      {pictures.length > 0 && (
        <div class={pictures.length > 1 ? "pics tiles" : "pics"}>
          {pictures.map((each) => (
            <Picture key={each.id} {...shown} file={each} alone={pictures.length === 1} />
          ))}
        </div>
      )}
      {shown.of
        .filter((each) => !isPicture(each))
        .map((each) => (
          <FileCard key={each.id} {...shown} file={each} />
        ))}
    </>
  );
}

type Shown = FilesShown & { file: Attachment };

/** Small, in a place that was kept for it; a click shows it large. */
function Picture({ tray, pictures, words, file, alone }: Shown & { alone: boolean }) {
  const { address, missing } = pictures.of(previewOf(file.id));
  const { width, height } = placeOf(file);
  return (
    <button
      type="button"
      class="pic"
      style={alone ? { width: `${width}px`, aspectRatio: `${width} / ${height}` } : {}}
      aria-label={words.open(file.name)}
      title={file.name}
      onClick={() => {
        tray.open.value = file;
      }}
    >
      {address && <img src={address} alt={file.name} />}
      {missing && (
        <small>
          <FileIcon type={file.type} />
          {words.notShown}
        </small>
      )}
    </button>
  );
}

function FileCard({ tray, words, language, file }: Shown) {
  const { id, name, type, size } = file;
  const saving = tray.saving.value[id];
  const says = saving && (saving === "BUSY" ? words.downloading : words.notDownloaded);
  return (
    <button
      type="button"
      class="fcard"
      aria-label={words.download(name)}
      title={name}
      onClick={() => void tray.save(file)}
    >
      <span class="mark">
        <FileIcon type={type} />
      </span>
      <span class="facts">
        <b>{name}</b>
        <small role={says ? "status" : undefined}>
          {says ?? `${endingOf(name) || words.file} · ${sizeIn(size, language)}`}
        </small>
      </span>
      <ActIcon name="download" />
    </button>
  );
}
