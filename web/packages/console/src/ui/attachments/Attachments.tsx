import { isPicture } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { useState } from "react";
import classes from "./attachments.module.css";
import { FileCard } from "./FileCard";
import { Picture } from "./Picture";
import { Viewer } from "./Viewer";

interface Props {
  of: readonly Attachment[];
  /** Where there is little room, as in a quotation: one row each. */
  compact?: boolean;
}

/** What a message carries: pictures as pictures, other files as cards. */
export function Attachments({ of, compact = false }: Props) {
  const [open, setOpen] = useState<Attachment | null>(null);
  if (of.length === 0) return null;
  const pictures = of.filter(isPicture);
  const files = of.filter((each) => !isPicture(each));
  const tiles = !compact && pictures.length > 1;
  return (
    <div className={classes.attachments}>
      {pictures.length > 0 && (
        <div className={tiles ? classes.tiles : classes.attachments}>
          {pictures.map((each) => (
            <Picture
              key={each.id}
              picture={each}
              compact={compact}
              tile={tiles}
              onOpen={() => setOpen(each)}
            />
          ))}
        </div>
      )}
      {files.map((each) => (
        <FileCard key={each.id} file={each} />
      ))}
      {open !== null && <Viewer picture={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
