import { useParams } from "@tanstack/react-router";
import { useInstallation } from "../../app/session";
import { usePageTitle } from "../../app/title";
import { EmptyState } from "../../ui/EmptyState";
import { Kbd } from "../../ui/Kbd";
import { useWords } from "../../words/words";
import classes from "./conversations.module.css";
import { ConversationList } from "./list/ConversationList";
import { LineBanner } from "./thread/LineBanner";
import { ThreadPane } from "./thread/ThreadPane";
import { useRowKeys } from "./useRowKeys";
import { conversationWords } from "./words";

/** Atendimento > Conversas (S08): the list, the conversation, the requester. */
export function ConversationsPage() {
  const t = useWords(conversationWords);
  const { conversation } = useParams({ strict: false });
  const installation = useInstallation();
  const keys = useRowKeys();
  if (installation?.livechat === false) {
    return <EmptyState icon="balloon" title={t("livechatOff")} hint={t("livechatOffHint")} />;
  }
  return (
    <div className={classes.page} data-open={conversation !== undefined || undefined} ref={keys}>
      <ConversationList current={conversation} />
      {conversation === undefined ? <Nothing /> : <ThreadPane key={conversation} id={conversation} />}
    </div>
  );
}

function Nothing() {
  const t = useWords(conversationWords);
  usePageTitle(t("page"));
  return (
    <section className={classes.nothing}>
      <LineBanner />
      <div className={classes.middle}>
        <EmptyState
          icon="balloon"
          title={t("choose")}
          hint={t.rich("chooseHint", { j: <Kbd>J</Kbd>, k: <Kbd>K</Kbd>, enter: <Kbd>Enter</Kbd> })}
        />
      </div>
    </section>
  );
}
