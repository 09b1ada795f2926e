import { createHash } from 'node:crypto';
import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import type { Task } from '../../src/contract/types.ts';
import { calendarTexts } from './calendar-texts.ts';

/** Seconds until a calendar should ask again. */
const refresh = 6 * 3600;

interface Calendar {
  tasks: Task[];
  lang: string;
  /** Where the citizen logs in. */
  loginUrl: string | undefined;
}

/**
 * The last days as a calendar (RFC 5545, with the name and refresh interval of RFC 7986). What no longer has to be done stays, cancelled, so that calendars that
 * have it already learn of it.
 */
export function calendarOf({ tasks, lang, loginUrl }: Calendar): string {
  const texts = calendarTexts(lang);
  const events = tasks.flatMap(({ until, ...task }): ICalEventData[] =>
    until === undefined
      ? []
      : [
          {
            id: uidOf(task),
            allDay: true,
            start: until,
            summary: texts.lastDay(task.organisation.name),
            description: texts.logIn,
            ...(loginUrl && { url: loginUrl }),
            ...history(task),
            transparency: ICalEventTransparency.TRANSPARENT,
            class: ICalEventClass.PRIVATE,
          },
        ],
  );
  const prodId = { company: 'Mina Engagemang', product: 'Last days', language: lang.toUpperCase() };
  return ical({ name: texts.name, prodId, ttl: refresh, events }).toString();
}

/** Always the same for one task, and nothing that leads to it (RFC 7986, section 5.3). */
const uidOf = ({ event, action }: Pick<Task, 'event' | 'action'>): string =>
  createHash('sha256').update(`${event}/${action}`).digest('hex').slice(0, 32);

/** The sequence (RFC 5545, section 3.8.7.4) counts seconds since it was asked for: it grows with every change, and no count of them is needed. */
function history({ state, askedAt, changedAt }: Pick<Task, 'state' | 'askedAt' | 'changedAt'>) {
  const cancelled = state !== 'open' && state !== 'too-late';
  const seconds = Math.floor((Date.parse(changedAt) - Date.parse(askedAt)) / 1000);
  return {
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: Math.max(seconds, cancelled ? 1 : 0),
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
  };
}
