import { Button, Drawer } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { Banner } from "./Banner";
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

/** Creates or edits one thing beside its list. A click outside does not close it: what was typed is kept. */
export function FormPanel({ opened, onClose, title, onSubmit, busy, refused, verb, aside, children }: Props) {
  const t = useWords(common);
  const [covered, setCovered] = useState(false);
  useFocusBack(opened);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!covered}
      closeButtonProps={{ "aria-label": t("close") }}
      classNames={{ body: classes.body ?? "", content: classes.content ?? "" }}
    >
      <Covering value={setCovered}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <div className={classes.fields}>
            {refused && <Banner tone="bad">{refused}</Banner>}
            {children}
          </div>
          <footer className={classes.foot}>
            {aside && <div className={classes.aside}>{aside}</div>}
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button type="submit" variant="filled" loading={busy}>
              {verb ?? t("save")}
            </Button>
          </footer>
        </form>
      </Covering>
    </Drawer>
  );
}
