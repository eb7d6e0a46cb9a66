import { Button, Modal } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { common } from "../words/common";
import { problemWords } from "../words/problems";
import { useLanguage, useWords } from "../words/words";
import { Banner } from "./Banner";
import { problemOf } from "./ErrorState";
import { useCovering, useFocusBack } from "./focus";
import classes from "./kit.module.css";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: number;
  children: ReactNode;
}

/** Focus starts on the first field, Esc closes, focus returns to what opened it. */
export function Dialog({ opened, onClose, title, size, children }: DialogProps) {
  const t = useWords(common);
  useFocusBack(opened);
  useCovering(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      {...(size ? { size } : {})}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {children}
    </Modal>
  );
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <footer className={classes.dialogFoot}>{children}</footer>;
}

interface ConfirmProps {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** What happens next. */
  children: ReactNode;
  /** The verb of the title again, on the button. */
  verb: string;
  busy?: boolean;
  error?: unknown;
  danger?: boolean;
}

export function Confirm(props: ConfirmProps) {
  const { opened, onClose, onConfirm, title, children, verb, busy = false, error, danger = false } = props;
  const t = useWords(common);
  const lng = useLanguage();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React's events rise through portals: the form that asked is not submitted too.
    event.stopPropagation();
    onConfirm();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <div className="quiet">{children}</div>
        {error !== undefined && error !== null && (
          <div style={{ marginTop: 12 }}>
            <Banner tone="bad">{problemWords(problemOf(error), lng)}</Banner>
          </div>
        )}
        <DialogFoot>
          <Button onClick={onClose} data-autofocus>
            {t("cancel")}
          </Button>
          <Button type="submit" variant={danger ? "danger" : "filled"} loading={busy}>
            {verb}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
