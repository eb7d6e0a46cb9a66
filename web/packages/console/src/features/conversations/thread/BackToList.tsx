import { ActionIcon } from "@mantine/core";
import { useCanGoBack, useNavigate, useRouter } from "@tanstack/react-router";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import classes from "./thread.module.css";
import { threadWords } from "./words";

/** The phone's arrow: the same as the browser's Back, or the list where there is nothing to go back to. */
export function BackToList() {
  const t = useWords(threadWords);
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const back = () => {
    if (canGoBack) router.history.back();
    else void navigate({ to: "/conversas/{-$conversation}", params: {}, replace: true });
  };
  return (
    <ActionIcon className={classes.back ?? ""} size={44} aria-label={t("backToList")} onClick={back}>
      <Icon name="back" size={20} />
    </ActionIcon>
  );
}
