import { Button, Drawer } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { Banner } from "./Banner";
import { Confirm } from "./Dialog";
import classes from "./FormPanel.module.css";
import { Covering, useFocusBack } from "./focus";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  onSubmit: () => void;
  busy: boolean;
  /** A refusal that concerns no field. */
  refused?: string | undefined;
  verb?: string;
  /** At the left of the foot: the rare and the irrevocable. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * Creates or edits one thing beside its list. A click outside does not close it, and whoever closes it is asked first
 * when something was typed.
 */
export function FormPanel({ opened, onClose, title, onSubmit, busy, refused, verb, aside, children }: Props) {
  const t = useWords(common);
  const [covered, setCovered] = useState(false);
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useFocusBack(opened);
  const leave = () => (typed ? setLeaving(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Drawer
      opened={opened}
      onClose={leave}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!covered}
      closeButtonProps={{ "aria-label": t("close") }}
      classNames={{ body: classes.body ?? "", content: classes.content ?? "" }}
    >
      <Covering value={setCovered}>
        <form className={classes.form} onSubmit={submit} onInput={() => setTyped(true)} noValidate>
          <div className={classes.fields}>
            {refused && <Banner tone="bad">{refused}</Banner>}
            {children}
          </div>
          <footer className={classes.foot}>
            {aside && <div className={classes.aside}>{aside}</div>}
            <Button onClick={leave}>{t("cancel")}</Button>
            <Button type="submit" variant="filled" loading={busy}>
              {verb ?? t("save")}
            </Button>
          </footer>
        </form>
        {/* Made when it opens: one that is there already would close at the same Esc. */}
        {leaving && (
          <Confirm
            opened
            onClose={() => setLeaving(false)}
            onConfirm={onClose}
            title={t("discardTitle")}
            verb={t("discard")}
            danger
          >
            {t("discardHint")}
          </Confirm>
        )}
      </Covering>
    </Drawer>
  );
}
