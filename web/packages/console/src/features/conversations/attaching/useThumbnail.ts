import { isPicture } from "@prosa/protocol/attachments";
import type { Upload } from "@prosa/protocol/uploads";
import { useEffect, useState } from "react";
import { previewOf } from "../../../ui/attachments/address";

/** What every browser draws by itself. */
const DRAWN = /^image\/(png|jpeg|gif|webp)$/;

/** A picture of a chosen file: from the file itself, or from the server where it is up already. */
export function useThumbnail({ file, attachment }: Upload): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === null || !DRAWN.test(file.type)) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (file !== null) return address;
  return attachment !== null && isPicture(attachment) ? previewOf(attachment.id) : null;
}
