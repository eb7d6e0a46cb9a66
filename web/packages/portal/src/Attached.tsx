import { isPicture, placeOf, sizeIn } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { useEffect, useState } from "react";
import { fetchFile } from "./ticket";
import type { Words } from "./words";

/** A file that was sent along: saved when it is pressed, and shown small where it is a picture. */
export function Attached({ file, words }: { file: Attachment; words: Words }) {
  const [state, setState] = useState<"idle" | "fetching" | "failed">("idle");
  const picture = usePreview(file);

  const save = async () => {
    setState("fetching");
    try {
      saveAs(file.name, await fetchFile(file.id));
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <span className="attached">
      <button type="button" onClick={() => void save()} disabled={state === "fetching"}>
        {picture && <img src={picture} alt="" {...placeOf(file)} />}
        <span>{`${words.download} ${file.name}`}</span> <small>{sizeIn(file.size, words.language)}</small>
      </button>
      <small role="status">{state === "failed" ? words.notDownloaded : ""}</small>
    </span>
  );
}

/** The secret travels in a header, so a picture cannot simply be pointed at. One that does not come is missed by nobody. */
function usePreview(file: Attachment): string | undefined {
  const [address, setAddress] = useState<string>();
  const path = isPicture(file) ? `${file.id}/preview` : undefined;
  useEffect(() => {
    let held: string | undefined;
    let gone = false;
    const show = (blob: Blob) => {
      if (!gone) {
        held = URL.createObjectURL(blob);
        setAddress(held);
      }
    };
    if (path) {
      fetchFile(path).then(show, () => undefined);
    }
    return () => {
      gone = true;
      if (held) {
        URL.revokeObjectURL(held);
      }
    };
  }, [path]);
  return address;
}

function saveAs(name: string, blob: Blob) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
