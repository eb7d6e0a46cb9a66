import { Button } from "@mantine/core";
import type { ConversationState } from "@prosa/protocol/conversation";
import { Link } from "@tanstack/react-router";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { Moment } from "../../../ui/Moment";
import { Pill } from "../../../ui/Pill";
import { span } from "../../../ui/time";
import { useWords } from "../../../words/words";
import type { Action } from "../actions/action";
import { actionWords } from "../actions/words";
import { useRequesterFace, useRequesterName } from "../names";
import { Earlier } from "./Earlier";
import { pageAddress } from "./pageAddress";
import classes from "./panel.module.css";
import { Tickets } from "./Tickets";
import { deviceOf } from "./userAgent";
import { panelWords } from "./words";

export interface FactsProps {
  state: ConversationState;
  ended: boolean;
  onAct: (action: Action) => void;
}

/** Who it is, where they are, who answers, and what was before. */
export function RequesterFacts({ state, ended, onAct }: FactsProps) {
  return (
    <>
      <Who state={state} ended={ended} onAct={onAct} />
      <Page state={state} />
      <Attendance state={state} />
      <Earlier conversation={state.id} />
      <Tickets state={state} />
    </>
  );
}

function Who({ state, ended, onAct }: FactsProps) {
  const t = useWords(panelWords);
  const actions = useWords(actionWords);
  const { requester } = state;
  const name = useRequesterName()(requester);
  const face = useRequesterFace()(requester);
  const registered = requester.customer !== null;
  return (
    <section>
      <div className={classes.person}>
        <Avatar of={face} size={40} online={state.closedAt === null ? requester.online : undefined} />
        <div className="grow">
          <h2 className="cut" title={name}>
            {name}
          </h2>
          <Pill tone={registered ? "ok" : "warn"}>{t(registered ? "registered" : "unregistered")}</Pill>
        </div>
      </div>
      <dl className={classes.facts}>
        <dt>
          <Icon name="mail" />
        </dt>
        <dd className={requester.email === null ? "muted" : undefined}>{requester.email ?? t("noEmail")}</dd>
        {requester.organization !== null && (
          <>
            <dt>
              <Icon name="building" />
            </dt>
            <dd>{requester.organization}</dd>
          </>
        )}
        <dt>
          <Icon name="globe" />
        </dt>
        <dd>{t(requester.online && state.closedAt === null ? "onlineNow" : "notOnline")}</dd>
      </dl>
      {!registered && !ended && (
        <Button
          size="xs"
          fullWidth
          mt={14}
          leftSection={<Icon name="pencil" size={14} />}
          onClick={() => onAct("EDIT_REQUESTER")}
        >
          {actions("editRequester")}
        </Button>
      )}
    </section>
  );
}

function Page({ state }: { state: ConversationState }) {
  const t = useWords(panelWords);
  const { url, title } = state.page;
  const address = pageAddress(url);
  return (
    <section>
      <h3>{t("currentPage")}</h3>
      {address === null ? (
        <p className="muted">{title === "" ? t("noPage") : title}</p>
      ) : (
        <a className={classes.mini} href={address.href} target="_blank" rel="noopener noreferrer">
          <span className={classes.first}>
            <span className="cut grow" title={title}>
              {title === "" ? address.shown : title}
            </span>
            <Icon name="ext" size={14} />
          </span>
          <span className={classes.second}>
            <span className="cut" title={address.href}>
              {address.shown}
            </span>
          </span>
        </a>
      )}
    </section>
  );
}

function Attendance({ state }: { state: ConversationState }) {
  const t = useWords(panelWords);
  const { assignee, team, firstRepliedAt, startedAt, closedAt } = state;
  const device = deviceOf(state.userAgent);
  return (
    <section>
      <h3>{t("attendance")}</h3>
      <dl className={classes.pair}>
        <dt>{t("responsible")}</dt>
        <dd>
          {assignee === null ? (
            t("nobody")
          ) : (
            <span className={classes.agent}>
              <Avatar of={assignee} size={16} /> {assignee.name}
            </span>
          )}
        </dd>
        {team !== null && (
          <>
            <dt>{t("team")}</dt>
            <dd>{team.name}</dd>
          </>
        )}
        <dt>{t("started")}</dt>
        <dd>
          <Moment at={startedAt} />
        </dd>
        {firstRepliedAt !== null && (
          <>
            <dt>{t("firstAnswer")}</dt>
            <dd>{span(Date.parse(firstRepliedAt) - Date.parse(startedAt))}</dd>
          </>
        )}
        {closedAt !== null && (
          <>
            <dt>{t("ended")}</dt>
            <dd>
              <Moment at={closedAt} />
            </dd>
          </>
        )}
        {device !== null && (
          <>
            <dt>{t("browser")}</dt>
            <dd>{device.system === "" ? device.browser : t("onMobile", { ...device })}</dd>
          </>
        )}
        {state.ticket !== null && (
          <>
            <dt>{t("tickets")}</dt>
            <dd>
              <Link to={`/chamados/${state.ticket}`} className="num">
                {state.ticket}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
