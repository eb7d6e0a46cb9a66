import { type DragEvent, useRef, useState } from "react";

const withFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Takes files that are dropped anywhere on an element; `over` while they are held above it. */
export function useDrop(onDrop: ((files: File[]) => void) | undefined) {
  const [over, setOver] = useState(false);
  /** Entering a child is told before leaving its parent. */
  const depth = useRef(0);
  const moved = (by: number) => (event: DragEvent) => {
    if (onDrop === undefined || !withFiles(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return {
    over,
    handlers: {
      onDragEnter: moved(1),
      onDragLeave: moved(-1),
      // Also where nothing can be attached: a file that was let go must not replace the page.
      onDragOver: (event: DragEvent) => {
        if (!withFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = onDrop === undefined ? "none" : "copy";
      },
      onDrop: (event: DragEvent) => {
        if (!withFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onDrop?.([...event.dataTransfer.files]);
      },
    },
  };
}
