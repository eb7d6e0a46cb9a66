import { ActIcon } from "./FileIcon";
import type { FilesShown } from "./shown";

export function Clip({ tray, words }: FilesShown) {
  let input: HTMLInputElement | null = null;
  return (
    <>
      <button type="button" aria-label={words.attach} title={words.attach} onClick={() => input?.click()}>
        <ActIcon name="clip" />
      </button>
      <input
        ref={(element) => {
          input = element;
        }}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          tray.add([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
