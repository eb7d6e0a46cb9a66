import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import { conversationWords } from "../words";
import classes from "./panel.module.css";
import { type FactsProps, RequesterFacts } from "./RequesterFacts";

interface Props extends FactsProps {
  opened: boolean;
  onClose: () => void;
}

/** The same facts where the window has no room for them: from the right, or from below on a phone. */
export function RequesterDrawer({ opened, onClose, ...facts }: Props) {
  const t = useWords(conversationWords);
  const words = useWords(common);
  const phone = useMediaQuery("(max-width: 900px)") ?? false;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={phone ? "bottom" : "right"}
      size={phone ? "80%" : 320}
      title={t("requesterPanel")}
      closeButtonProps={{ "aria-label": words("close") }}
      classNames={{ body: classes.drawer ?? "" }}
    >
      <RequesterFacts {...facts} />
    </Drawer>
  );
}
