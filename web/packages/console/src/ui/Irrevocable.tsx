import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Confirm } from "./Dialog";

interface Props {
  verb: string;
  question: string;
  /** What happens next. */
  children: ReactNode;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
}

/** At the foot of a panel: what is rare, and asked about before it is done. */
export function Irrevocable({ verb, question, children, busy, error, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={onConfirm}
        title={question}
        verb={verb}
        busy={busy}
        error={error}
        danger
      >
        {children}
      </Confirm>
    </>
  );
}
