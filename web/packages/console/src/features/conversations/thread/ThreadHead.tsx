import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import type { ConversationState } from "@prosa/protocol/conversation";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import type { Action } from "../actions/action";
import { actionWords } from "../actions/words";
import { useRequesterFace, useRequesterName } from "../names";
import { conversationWords } from "../words";
import { BackToList } from "./BackToList";
import { possible } from "./possible";
import classes from "./thread.module.css";

interface Props {
  state: ConversationState;
  /** The right to the conversation is lost: nothing can be done with it. */
  ended: boolean;
  onAct: (action: Action) => void;
  onPanel: () => void;
}

export function ThreadHead({ state, ended, onAct, onPanel }: Props) {
  const t = useWords(actionWords);
  const page = useWords(conversationWords);
  const name = useRequesterName()(state.requester);
  const face = useRequesterFace()(state.requester);
  const can = possible(state, ended);
  return (
    <header className={classes.head}>
      <BackToList />
      <span className={classes.face}>
        <Avatar of={face} online={state.closedAt === null ? state.requester.online : undefined} />
      </span>
      <div className={classes.who}>
        <h2 className="cut" title={name}>
          {name}
        </h2>
        <p className="num">{page("protocol", { number: state.number })}</p>
      </div>
      <div className={classes.acts}>
        {can.edit && (
          <Tooltip label={t("editRequester")}>
            <ActionIcon
              className={classes.inHead ?? ""}
              aria-label={t("editRequester")}
              onClick={() => onAct("EDIT_REQUESTER")}
            >
              <Icon name="pencil" />
            </ActionIcon>
          </Tooltip>
        )}
        <Ghost
          icon="history"
          label={t("history")}
          title={t("historyTitle")}
          onClick={() => onAct("HISTORY")}
        />
        {can.transfer && <TransferMenu onAct={onAct} />}
        {can.claim && (
          <Button
            className={`${classes.inHead} ${classes.roomy} ${classes.claim}`}
            onClick={() => onAct("CLAIM")}
          >
            {t("claim")}
          </Button>
        )}
        {can.close && (
          <Button.Group className={`${classes.inHead} ${classes.roomy} ${classes.pair}`}>
            <Button title={t("closeTitle")} onClick={() => onAct("CLOSE")}>
              {t("closeShort")}
            </Button>
            <Button
              title={t("closeTicket")}
              leftSection={<Icon name="ticket" />}
              onClick={() => onAct("CLOSE_WITH_TICKET")}
            >
              {t("closeTicketShort")}
            </Button>
          </Button.Group>
        )}
        <ActionIcon
          className={classes.panelButton ?? ""}
          aria-label={page("requesterPanel")}
          onClick={onPanel}
        >
          <Icon name="panel" size={20} />
        </ActionIcon>
        <MoreMenu state={state} ended={ended} onAct={onAct} />
      </div>
    </header>
  );
}

interface GhostProps {
  icon: "history" | "transfer";
  label: string;
  title: string;
  onClick?: () => void;
}

/** A word beside its icon, while the thread is wide enough for words. */
function Ghost({ icon, label, title, ...rest }: GhostProps) {
  return (
    <Button
      variant="subtle"
      className={`${classes.inHead} ${classes.ghost}`}
      title={title}
      aria-label={title}
      leftSection={<Icon name={icon} />}
      {...rest}
    >
      <span className={classes.word}>{label}</span>
    </Button>
  );
}

function TransferMenu({ onAct }: { onAct: (action: Action) => void }) {
  const t = useWords(actionWords);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          className={`${classes.inHead} ${classes.ghost}`}
          leftSection={<Icon name="transfer" />}
          aria-label={t("transferShort")}
        >
          <span className={classes.word}>{t("transferShort")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="user" />} onClick={() => onAct("TRANSFER_AGENT")}>
          {t("transferAgent")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="users" />} onClick={() => onAct("TRANSFER_TEAM")}>
          {t("transferTeam")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Everything, where the head is too narrow for any of it. */
function MoreMenu({ state, ended, onAct }: Omit<Props, "onPanel">) {
  const t = useWords(actionWords);
  const words = useWords(common);
  const can = possible(state, ended);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={classes.moreButton ?? ""} aria-label={words("more")}>
          <Icon name="dots" size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.claim && (
          <Menu.Item leftSection={<Icon name="check" />} onClick={() => onAct("CLAIM")}>
            {t("claim")}
          </Menu.Item>
        )}
        {can.edit && (
          <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => onAct("EDIT_REQUESTER")}>
            {t("editRequester")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="history" />} onClick={() => onAct("HISTORY")}>
          {t("historyTitle")}
        </Menu.Item>
        {can.transfer && (
          <>
            <Menu.Item leftSection={<Icon name="transfer" />} onClick={() => onAct("TRANSFER_AGENT")}>
              {t("transferAgent")}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="users" />} onClick={() => onAct("TRANSFER_TEAM")}>
              {t("transferTeam")}
            </Menu.Item>
          </>
        )}
        {can.close && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="x" />} onClick={() => onAct("CLOSE")}>
              {t("closeTitle")}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="ticket" />} onClick={() => onAct("CLOSE_WITH_TICKET")}>
              {t("closeTicket")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
