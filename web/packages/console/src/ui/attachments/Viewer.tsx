import { ActionIcon, Button, Modal } from "@mantine/core";
import { sizeIn } from "@prosa/protocol/attachments";
import type { Attachment } from "@prosa/protocol/conversation";
import { useLanguage, useWords } from "../../words/words";
import { useFocusBack } from "../focus";
import { Icon } from "../Icon";
import { addressOf } from "./address";
import classes from "./attachments.module.css";
import { attachmentWords } from "./words";

/** A picture as large as the window allows. */
export function Viewer({ picture, onClose }: { picture: Attachment; onClose: () => void }) {
  const t = useWords(attachmentWords);
  const lng = useLanguage();
  const { id, name, size, width, height } = picture;
  useFocusBack(true);
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content aria-label={name} className={classes.viewer ?? ""}>
        <header className={classes.viewerHead}>
          <span className={classes.facts}>
            <b className="cut">{name}</b>
            <small>{`${width} × ${height} · ${sizeIn(size, lng)}`}</small>
          </span>
          <Button
            component="a"
            href={addressOf(id)}
            download={name}
            leftSection={<Icon name="download" />}
            aria-label={t("downloadNamed", { name })}
          >
            {t("download")}
          </Button>
          <ActionIcon size={32} aria-label={t("close")} title={t("close")} onClick={onClose} data-autofocus>
            <Icon name="x" size={20} />
          </ActionIcon>
        </header>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc and the button close it from the keyboard. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the picture is a shortcut only. */}
        <div className={classes.stage} onClick={(event) => event.target === event.currentTarget && onClose()}>
          <img src={addressOf(id)} alt={name} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
